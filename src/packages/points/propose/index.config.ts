export default definePageConfig({ navigationBarTitleText: '提出减分' });
