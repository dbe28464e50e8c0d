export default definePageConfig({ navigationBarTitleText: '载体活动' });
