export default definePageConfig({ navigationBarTitleText: '承诺与载体台账' });
