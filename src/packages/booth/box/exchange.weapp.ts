import Taro from '@tarojs/taro';
import type { BoxRequest } from './boxRequest';
import { headersOf, TIMEOUT_MS } from './boxRequest';

/** 票箱的 HTTP 访问地址，构建时写进来（docs/deployment.md）。 */
const BASE = process.env['TARO_APP_BOX_URL'] ?? '';

/**
 * 小程序端：走 wx.request 而不是 wx.cloud，所以平台不会附上 openid。
 * 返回应答的 JSON；没连上、答的不是 JSON 返回 null。
 */
export async function exchange(request: BoxRequest): Promise<unknown> {
  const { method, path, body } = request;
  try {
    const { data } = await Taro.request<unknown>({
      url: `${BASE}${path}`,
      method,
      header: headersOf(request),
      timeout: TIMEOUT_MS,
      ...(body === undefined ? {} : { data: typeof body === 'string' ? body : bufferOf(body) }),
    });
    return data;
  } catch (cause) {
    console.warn('票箱没有应答', cause);
    return null;
  }
}

/** wx.request 只认 ArrayBuffer；视图可能只是其中一段，故复制。 */
function bufferOf(bytes: Uint8Array): ArrayBuffer {
  const buffer = new ArrayBuffer(bytes.length);
  new Uint8Array(buffer).set(bytes);
  return buffer;
}
