import type { CallRequest } from '../../types/envelope';
import { uploadPath, type PickedFile, type UploadFolder } from './pickedFile';

/** 浏览器端的身份由本机登录页写进本页签的 sessionStorage：一个页签一个人。 */
const openid = (): string | null => window.sessionStorage.getItem('local-openid');

/** 浏览器端：经本机云的 `/call/<函数>` 调用，应答 `{ result }` 与 wx.cloud 一致。 */
export async function invoke(name: string, data: CallRequest): Promise<unknown> {
  const reply = await post(`/call/${name}`, JSON.stringify({ data }), 'application/json');
  return ((await reply.json()) as { result: unknown }).result;
}

/** 传到本机云的存储，得到 fileID。 */
export async function upload(file: PickedFile, folder: UploadFolder = 'upload'): Promise<string> {
  const content = await (await fetch(file.path)).blob();
  const reply = await post(
    `/upload?cloudPath=${encodeURIComponent(uploadPath(file, folder))}`,
    content,
    'application/octet-stream',
  );
  return ((await reply.json()) as { fileID: string }).fileID;
}

/** 云存储里一张图片在页面上的地址。 */
export const imageAddress = (fileId: string): string =>
  `${window.location.origin}/files/${fileId.replace(/^cloud:\/\/[^/]+\//, '')}`;

async function post(path: string, body: BodyInit, type: string): Promise<Response> {
  const reply = await fetch(`${window.location.origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': type, 'x-local-openid': openid() ?? '' },
    body,
  });
  if (reply.status === 401) toIdentity();
  if (!reply.ok) throw new Error(`HTTP ${reply.status}`);
  return reply;
}

/** 回到本机登录页选身份。 */
export function toIdentity(): void {
  window.location.assign(`${window.location.origin}/`);
}

export function initCloud(): void {}

/** 这个页签里是谁：本机登录页选的身份。只在一个浏览器里开几个人时，用来把各人存的东西分开。 */
export const tabOwner = (): string => openid() ?? '';
