export default definePageConfig({ navigationBarTitleText: '谈话台账' });
