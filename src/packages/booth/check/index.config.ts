export default definePageConfig({ navigationBarTitleText: '我的票在不在' });
