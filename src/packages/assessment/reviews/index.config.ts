export default definePageConfig({ navigationBarTitleText: '各支部年度考核' });
