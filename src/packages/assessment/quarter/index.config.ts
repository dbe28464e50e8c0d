export default definePageConfig({ navigationBarTitleText: '公布季度积分' });
