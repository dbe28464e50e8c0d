export default definePageConfig({ navigationBarTitleText: '登记自查与检查' });
