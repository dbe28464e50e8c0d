export default definePageConfig({ navigationBarTitleText: '请我证明的' });
