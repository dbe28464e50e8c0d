export default definePageConfig({ navigationBarTitleText: '请假、补签、异议' });
