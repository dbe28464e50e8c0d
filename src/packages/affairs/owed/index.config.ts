export default definePageConfig({ navigationBarTitleText: '还欠什么' });
