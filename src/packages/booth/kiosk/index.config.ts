export default definePageConfig({ navigationBarTitleText: '公用平板写票' });
