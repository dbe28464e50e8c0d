import Taro from '@tarojs/taro';
import type { CallRequest } from '../../types/envelope';
import { uploadPath, type PickedFile, type UploadFolder } from './pickedFile';

/** 小程序端：云函数经 wx.cloud 调用。wx.cloud 在 app.js 执行时才挂上，故每次现取。 */
export async function invoke(name: string, data: CallRequest): Promise<unknown> {
  const reply = await Taro.cloud.callFunction({ name, data });
  return reply.result;
}

/** 传到云存储，得到 fileID。 */
export async function upload(file: PickedFile, folder: UploadFolder = 'upload'): Promise<string> {
  const reply = await Taro.cloud.uploadFile({
    cloudPath: uploadPath(file, folder),
    filePath: file.path,
  });
  return reply.fileID;
}

/** 云存储里一张图片在页面上的地址：小程序的图片直接认 fileID。 */
export const imageAddress = (fileId: string): string => fileId;

/** 没有取得微信身份：小程序里只会是没有开通云环境，没有别处可去。 */
export function toIdentity(): void {}

export function initCloud(): void {
  Taro.cloud.init({ traceUser: false });
}

/** 一部手机就是一个人，不必分。 */
export const tabOwner = (): string => '';
