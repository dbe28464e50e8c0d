export default definePageConfig({ navigationBarTitleText: '封存上交' });
