/** CloudBase HTTP 访问的事件里票箱用到的部分；地址、来源一概不取。 */
export interface HttpEvent {
  readonly path: string;
  readonly httpMethod: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

/** 不是 HTTP 访问（例如 callFunction）为 null。 */
export function httpEventOf(event: unknown): HttpEvent | null {
  if (typeof event !== 'object' || event === null) return null;
  const { path, httpMethod, headers, body, isBase64Encoded } = event as Record<string, unknown>;
  if (typeof path !== 'string' || typeof httpMethod !== 'string') return null;
  return {
    path,
    httpMethod,
    headers: typeof headers === 'object' && headers !== null ? { ...headers } : {},
    body: typeof body === 'string' ? body : '',
    isBase64Encoded: isBase64Encoded === true,
  };
}

/** 平台或客户端可能用来带身份的请求头。带了就拒，连看都不看里面是什么。 */
const IDENTITY_HEADERS = [
  /^authorization$/,
  /^cookie$/,
  /^x-wx-/,
  /openid/,
  /unionid/,
  /^x-cloudbase-(authorization|credentials|session)/,
];

export function carriesIdentity({ headers }: HttpEvent): boolean {
  return Object.keys(headers).some((name) =>
    IDENTITY_HEADERS.some((pattern) => pattern.test(name.toLowerCase())),
  );
}

/** 写票处的凭条；没带、不像样为 null。 */
export function boothPassOf({ headers }: HttpEvent): string | null {
  const [, value] = Object.entries(headers).find(([name]) => /^x-booth-pass$/i.test(name)) ?? [];
  return typeof value === 'string' && /^[\w.-]{1,100}$/.test(value) ? value : null;
}

/** 请求体的字节。 */
export const bodyOf = ({ body, isBase64Encoded }: HttpEvent): Uint8Array =>
  new Uint8Array(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'));
