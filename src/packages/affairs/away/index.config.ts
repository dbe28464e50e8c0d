export default definePageConfig({ navigationBarTitleText: '外出前报告' });
