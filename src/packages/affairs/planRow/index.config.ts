export default definePageConfig({ navigationBarTitleText: '计划的一行' });
