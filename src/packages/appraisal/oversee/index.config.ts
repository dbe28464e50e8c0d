export default definePageConfig({ navigationBarTitleText: '测评监督' });
