export default definePageConfig({ navigationBarTitleText: '备民主测评' });
