export default definePageConfig({ navigationBarTitleText: '群众代表' });
