import { newRequestId } from './requestId';

/** 使用者选中的一个文件；`path` 是小程序的临时路径，浏览器里为对象地址。 */
export interface PickedFile {
  readonly name: string;
  readonly path: string;
  readonly size: number;
}

/** 存到云存储的哪一处：一般的文件，还没去掉拍摄信息的照片，申报积分的材料。 */
export type UploadFolder = 'upload' | 'photos/incoming' | 'points/incoming';

/** 存到云存储的什么路径：不用原文件名（里面常有人名、单位名），只留后缀。 */
export function uploadPath(file: PickedFile, folder: UploadFolder): string {
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(file.name)?.[0] ?? '';
  return `${folder}/${newRequestId()}${extension}`;
}
