export default definePageConfig({ navigationBarTitleText: '党员卡和记录本' });
