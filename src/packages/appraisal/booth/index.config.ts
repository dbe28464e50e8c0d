export default definePageConfig({ navigationBarTitleText: '写票处' });
