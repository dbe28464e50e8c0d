/** 发给票箱的一个请求：除了占位凭证，什么身份也没有（Q10）。 */
export interface BoxRequest {
  readonly method: 'GET' | 'POST';
  /** 以 / 开头，接在票箱地址之后。 */
  readonly path: string;
  readonly pass?: string | null;
  /** 文字是 JSON，字节是信封。 */
  readonly body?: string | Uint8Array;
}

/** 等多久算没连上，毫秒。 */
export const TIMEOUT_MS = 15_000;

/** 请求头：只有内容类型与占位凭证。 */
export function headersOf({ body, pass }: BoxRequest): Record<string, string> {
  const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream';
  return {
    ...(body === undefined ? {} : { 'content-type': type }),
    ...(pass === undefined || pass === null ? {} : { 'x-booth-pass': pass }),
  };
}
