export default definePageConfig({ navigationBarTitleText: '计票人代领' });
