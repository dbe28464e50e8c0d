export default definePageConfig({
  navigationBarTitleText: '积分事项',
  enableShareAppMessage: true,
});
