export default definePageConfig({ navigationBarTitleText: '审核年度考核' });
