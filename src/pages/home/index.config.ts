export default definePageConfig({ navigationBarTitleText: '今天', enablePullDownRefresh: true });
