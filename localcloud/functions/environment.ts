import type { LiveInvocation } from './invocation';

/** 环境编号与小程序编号。 */
export interface CloudIdentity {
  readonly envId: string;
  readonly appId: string;
}

/** 把 wx-server-sdk 指到 `adminUrl` 的环境变量：云函数代码与上云的一字不差，只靠它重定向。 */
export function sdkEnvironment(adminUrl: string, envId: string): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: envId,
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    SILENCE: 'true',
  };
}

/**
 * 一次调用的环境变量。`TCB_SEQID` 带上调用编号：SDK 会把它放进每个请求的 seqId，
 * 本机云据此知道某个数据库请求属于哪次调用。没有 openid 的调用（HTTP 访问、定时）不给任何 WX 变量。
 */
export function invocationEnvironment(
  { id, caller }: LiveInvocation,
  { envId, appId }: CloudIdentity,
): Record<string, string> {
  const tcb = {
    TCB_ENV: envId,
    TCB_SEQID: id,
    TRIGGER_SRC: caller.kind,
    TCB_SOURCE: caller.source,
  };
  const wx =
    caller.openid === undefined
      ? {}
      : {
          WX_OPENID: caller.openid,
          WX_APPID: appId,
          WX_CLIENTIP: '127.0.0.1',
          WX_API_TOKEN: 'local',
        };
  return {
    ...tcb,
    ...wx,
    TCB_CONTEXT_KEYS: Object.keys(tcb).join(','),
    WX_CONTEXT_KEYS: Object.keys(wx).join(','),
  };
}
