export default definePageConfig({ navigationBarTitleText: '请你证明一件事' });
