export default definePageConfig({ navigationBarTitleText: '待认定的记录' });
