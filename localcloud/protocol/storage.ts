import { isCloudPath } from '../files/fileStore';
import { isPlainObject } from '../engine/document';
import { invalidParam, type Outcome } from '../refusal';
import type { AdminContext } from './context';
import type { WireRequest, WireResponse } from './request';

/** 下载地址的默认有效期，秒（平台写法；本机的地址不会失效）。 */
const DEFAULT_MAX_AGE = 7200;

/** 申请上传：给出上传地址与一次性凭证。`cosFileId` 会进请求头，只能是 ASCII。 */
export function getUploadMetadata(
  request: WireRequest,
  { storage, url }: AdminContext,
): Outcome<WireResponse> {
  const path = request['path'];
  if (typeof path !== 'string' || !isCloudPath(path))
    return invalidParam(`invalid cloudPath: ${String(path)}`);
  return {
    data: {
      url: `${url}/files/${path.split('/').map(encodeURIComponent).join('/')}`,
      token: 'local',
      authorization: storage.issueUpload(path),
      fileId: storage.fileId(path),
      cosFileId: 'local',
    },
  };
}

/** 换取下载地址；没有的文件单独报错，不影响其它的。地址不转义，由 SDK 自己转。 */
export async function batchGetDownloadUrl(
  request: WireRequest,
  { storage, url }: AdminContext,
): Promise<Outcome<WireResponse>> {
  const list = request['file_list'];
  if (!Array.isArray(list)) return invalidParam('file_list must be an array');
  const download = (list as unknown[]).map(async (item) => {
    const { fileid, max_age: maxAge } = isPlainObject(item) ? item : {};
    const path = storage.pathOf(fileid);
    const found = path !== undefined && (await storage.files.get(path)) !== undefined;
    return found
      ? {
          code: 'SUCCESS',
          fileID: fileid,
          maxAge: maxAge ?? DEFAULT_MAX_AGE,
          tempFileURL: `${url}/files/${path}`,
        }
      : { code: 'STORAGE_FILE_NONEXIST', fileID: fileid, tempFileURL: '' };
  });
  return { data: { download_list: await Promise.all(download) } };
}

/** 删除文件；没有的文件单独报错。 */
export async function batchDeleteFile(
  request: WireRequest,
  { storage }: AdminContext,
): Promise<Outcome<WireResponse>> {
  const list = request['fileid_list'];
  if (!Array.isArray(list)) return invalidParam('fileid_list must be an array');
  const deleted = (list as unknown[]).map(async (fileID) => {
    const path = storage.pathOf(fileID);
    const removed = path !== undefined && (await storage.files.remove(path));
    return { fileID, code: removed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' };
  });
  return { data: { delete_list: await Promise.all(deleted) } };
}

/** 存储动作表。 */
export const STORAGE_ACTIONS: Readonly<
  Record<
    string,
    (
      request: WireRequest,
      context: AdminContext,
    ) => Outcome<WireResponse> | Promise<Outcome<WireResponse>>
  >
> = {
  'storage.getUploadMetadata': getUploadMetadata,
  'storage.batchGetDownloadUrl': batchGetDownloadUrl,
  'storage.batchDeleteFile': batchDeleteFile,
};
