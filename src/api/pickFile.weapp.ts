import Taro from '@tarojs/taro';
import { isCancel } from './isCancel';
import type { PickedFile } from './pickedFile';

/** 从微信聊天里选一个文件；取消返回 null。 */
export async function pickFile(extension: string): Promise<PickedFile | null> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({
      count: 1,
      type: 'file',
      extension: [extension],
    });
    const file = tempFiles[0];
    return file ? { name: file.name, path: file.path, size: file.size } : null;
  } catch (cause) {
    if (isCancel(cause)) return null;
    throw cause;
  }
}
