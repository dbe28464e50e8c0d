export default definePageConfig({ navigationBarTitleText: '党课与政治生日' });
