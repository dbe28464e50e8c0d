import { isCloudPath } from '../files/fileStore';
import type { StorageService } from '../files/storageService';
import { MAX_FILE_BYTES } from '../limits';
import { readBody, send, sendJson, sendText, type Exchange } from './exchange';
import { mediaType } from './mediaType';

/** `/files/<路径>`：下载（GET）与凭证上传（PUT，SDK 的 uploadFile）。 */
export async function filesRoute(
  exchange: Exchange,
  path: string,
  storage: StorageService,
): Promise<void> {
  const { request, response } = exchange;
  if (request.method === 'PUT') {
    const body = await readBody(request, MAX_FILE_BYTES);
    if (!body) return sendXml(exchange, 413, 'EntityTooLarge', '文件超过 50 MB');
    if (!storage.redeemUpload(request.headers.authorization, path)) {
      return sendXml(exchange, 403, 'AccessDenied', '上传凭证无效');
    }
    await storage.files.put(path, body);
    response.writeHead(200, { 'content-length': 0 }).end();
    return;
  }
  const content = isCloudPath(path) ? await storage.files.get(path) : undefined;
  if (!content) return sendText(exchange, 404, '没有这个文件');
  send(exchange, 200, mediaType(path), content);
}

/** `POST /upload?cloudPath=<路径>`：浏览器直接上传，请求体就是文件内容，返回 `{ fileID }`。 */
export async function uploadRoute(exchange: Exchange, storage: StorageService): Promise<void> {
  const { request, url } = exchange;
  const path = url.searchParams.get('cloudPath') ?? '';
  if (request.method !== 'POST') return sendJson(exchange, 405, { errMsg: '只接受 POST' });
  if (!request.headers['x-local-openid']) return sendJson(exchange, 401, { errMsg: '没有身份' });
  if (!isCloudPath(path)) return sendJson(exchange, 400, { errMsg: 'cloudPath 不合法' });
  const body = await readBody(request, MAX_FILE_BYTES);
  if (!body) return sendJson(exchange, 413, { errMsg: '文件超过 50 MB' });
  await storage.files.put(path, body);
  sendJson(exchange, 200, { fileID: storage.fileId(path) });
}

/** 存储的错误照 COS 的 XML 写法，SDK 认得。 */
function sendXml(exchange: Exchange, status: number, code: string, message: string): void {
  send(
    exchange,
    status,
    'application/xml',
    `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`,
  );
}
