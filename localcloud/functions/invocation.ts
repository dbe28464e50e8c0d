/** 调用从哪来：小程序端（或浏览器）、HTTP 访问、定时触发器、别的云函数。 */
export type CallerKind = 'wx_client' | 'http' | 'timer' | 'scf';

/** 调用者；HTTP 访问与定时触发器没有 openid。 */
export interface Caller {
  readonly kind: CallerKind;
  readonly openid?: string;
  /** 平台的 TCB_SOURCE：一路经过谁，如 `wx_client,scf`。 */
  readonly source: string;
  readonly parent?: LiveInvocation;
}

/** 一次进行中的调用，连同它花掉的数据库往返。 */
export interface LiveInvocation {
  readonly id: string;
  readonly functionName: string;
  readonly action?: string;
  readonly caller: Caller;
  readonly depth: number;
  readonly startedAt: number;
  roundTrips: number;
  examined: number;
}

/** 小程序端的调用者。 */
export const fromClient = (openid: string): Caller => ({
  kind: 'wx_client',
  openid,
  source: 'wx_client',
});
