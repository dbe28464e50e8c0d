export default definePageConfig({ navigationBarTitleText: '更正年度公示' });
