import type { CallRequest } from '../../types/envelope';
import type { PickedFile } from './pickedFile';

/** 浏览器端的身份由本机登录页写进本页签的 sessionStorage：一个页签一个人。 */
const openid = (): string | null => window.sessionStorage.getItem('local-openid');

const headers = (): Record<string, string> => {
  const id = openid();
  return id ? { 'x-local-openid': id } : {};
};

/** 浏览器端：经本机云的 `/call/<函数>` 调用。 */
export async function invoke(name: string, data: CallRequest): Promise<unknown> {
  if (!openid()) toIdentity();
  const reply = await fetch(`${window.location.origin}/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers() },
    body: JSON.stringify({ data }),
  });
  if (!reply.ok) throw new Error(`HTTP ${reply.status}`);
  return reply.json();
}

/** 传到本机云的存储，得到 fileID。 */
export async function upload(file: PickedFile): Promise<string> {
  const form = new FormData();
  form.append('file', await (await fetch(file.path)).blob(), file.name);
  const reply = await fetch(`${window.location.origin}/upload`, {
    method: 'POST',
    headers: headers(),
    body: form,
  });
  if (!reply.ok) throw new Error(`HTTP ${reply.status}`);
  return ((await reply.json()) as { fileID: string }).fileID;
}

/** 回到本机登录页选身份。 */
export function toIdentity(): void {
  window.location.assign(`${window.location.origin}/`);
}

export function initCloud(): void {}
