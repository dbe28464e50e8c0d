import { createReadStream } from 'node:fs';
import './cloud';
import { cloud } from './sdk';

/** 云存储里的一个文件；不存在时为 null。 */
export async function downloadFile(fileID: string): Promise<Buffer | null> {
  try {
    const { fileContent } = await cloud.downloadFile({ fileID });
    return fileContent;
  } catch (error) {
    console.warn('读取云存储文件失败', error instanceof Error ? error.message : String(error));
    return null;
  }
}

/** 把一个文件存进云存储，给出编号；同一路径再存是覆盖。 */
export async function uploadFile(cloudPath: string, fileContent: Buffer): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath, fileContent });
  return fileID;
}

/** 把函数临时目录里的一个大文件存进云存储，给出编号；边读边传，不占内存。 */
export async function uploadFromDisk(cloudPath: string, file: string): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath, fileContent: createReadStream(file) });
  return fileID;
}

/** 从云存储删掉若干文件；已经没有的不算错。 */
export async function deleteFiles(fileList: readonly string[]): Promise<void> {
  if (fileList.length > 0) await cloud.deleteFile({ fileList });
}

/** 各个文件的临时网址；取不到的不在表里。一次往返，没有文件不去取。 */
export async function temporaryUrls(
  fileList: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (fileList.length === 0) return new Map();
  const reply = await cloud.getTempFileURL({ fileList });
  return new Map(
    reply.fileList.flatMap(({ fileID, tempFileURL }) =>
      tempFileURL === '' ? [] : [[fileID, tempFileURL] as const],
    ),
  );
}
