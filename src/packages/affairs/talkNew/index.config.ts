export default definePageConfig({ navigationBarTitleText: '记一次谈话' });
