/** 开放接口替身可以知道的事。 */
export interface OpenApiContext {
  readonly openid: string | undefined;
  readonly appId: string;
  readonly envId: string;
  readonly now: number;
}

/**
 * 微信开放接口的替身：键是接口名（如 `subscribeMessage.send`），参数与返回都用微信的下划线写法；
 * 失败返回 `{ errcode, errmsg }`。由起本机云的一方给，本机云不认识业务。
 */
export type OpenApiHandlers = Readonly<
  Record<string, (params: Readonly<Record<string, unknown>>, context: OpenApiContext) => unknown>
>;
