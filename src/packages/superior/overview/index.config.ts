export default definePageConfig({ navigationBarTitleText: '下级支部' });
