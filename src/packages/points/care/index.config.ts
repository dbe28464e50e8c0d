export default definePageConfig({ navigationBarTitleText: '关爱管理' });
