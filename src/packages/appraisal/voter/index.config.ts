export default definePageConfig({ navigationBarTitleText: '领票' });
