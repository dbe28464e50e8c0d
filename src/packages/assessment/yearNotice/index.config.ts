export default definePageConfig({ navigationBarTitleText: '年度公示' });
