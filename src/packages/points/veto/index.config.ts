export default definePageConfig({ navigationBarTitleText: '预警与一票否决' });
