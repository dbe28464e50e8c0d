export default definePageConfig({ navigationBarTitleText: '岗位承诺' });
