import Taro from '@tarojs/taro';

/** 打开一份 PDF：浏览器另开一页；小程序先取下来，再用微信自带的阅读器打开。 */
export async function openFile(url: string): Promise<void> {
  if (process.env.TARO_ENV !== 'weapp') {
    window.open(url, '_blank', 'noopener');
    return;
  }
  const { tempFilePath } = await Taro.downloadFile({ url });
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true });
}
