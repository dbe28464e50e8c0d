import Taro from '@tarojs/taro';
import type { PickedFile } from '../../../api/pickedFile';

/** 读选中的文本文件（UTF-8）；读不了抛错，由页面说明。 */
export async function readTextFile({ path }: PickedFile): Promise<string> {
  if (process.env.TARO_ENV !== 'weapp') return (await fetch(path)).text();
  return new Promise((done, fail) => {
    Taro.getFileSystemManager().readFile({
      filePath: path,
      encoding: 'utf8',
      success: ({ data }) => done(String(data)),
      fail: ({ errMsg }) => fail(new Error(errMsg)),
    });
  });
}
