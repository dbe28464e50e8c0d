import Taro from '@tarojs/taro';
import { isCancel } from './isCancel';
import type { PickedFile } from './pickedFile';

/** 拍或选至多 `count` 张照片，取微信压缩过的；取消返回空。 */
export async function pickPhotos(count: number): Promise<PickedFile[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count,
      mediaType: ['image'],
      sizeType: ['compressed'],
    });
    return tempFiles.map(({ tempFilePath, size }) => ({
      name: /\.(jpe?g|png)$/i.test(tempFilePath) ? tempFilePath : 'photo.jpg',
      path: tempFilePath,
      size,
    }));
  } catch (cause) {
    if (isCancel(cause)) return [];
    throw cause;
  }
}
