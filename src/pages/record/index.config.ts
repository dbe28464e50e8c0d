export default definePageConfig({ navigationBarTitleText: '记录与申辩' });
