export default definePageConfig({ navigationBarTitleText: '宣读稿' });
