export default definePageConfig({ navigationBarTitleText: '纪实' });
