export default definePageConfig({ navigationBarTitleText: '账的核对' });
