export default definePageConfig({ navigationBarTitleText: '这次出席' });
