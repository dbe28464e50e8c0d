import type { LiveInvocation } from './invocation';

/** 一个函数（或函数的一个动作）的用量。往返数含它调用的云函数所花的。 */
export interface CallStats {
  readonly calls: number;
  readonly roundTrips: number;
  readonly lastRoundTrips: number;
  readonly maxRoundTrips: number;
  /** 看过的文档数：远大于返回数说明缺索引。 */
  readonly examined: number;
  readonly lastMs: number;
}

/** 全部用量：键是函数名，或“函数名:动作”（data.action 是字符串时）。 */
export interface LocalStats {
  readonly byFunction: Readonly<Record<string, CallStats>>;
  /** 最近结束的一次调用。 */
  readonly last: { readonly key: string; readonly roundTrips: number; readonly ms: number } | null;
}

const EMPTY: CallStats = {
  calls: 0,
  roundTrips: 0,
  lastRoundTrips: 0,
  maxRoundTrips: 0,
  examined: 0,
  lastMs: 0,
};

/** 记下每次调用花了几次数据库往返。 */
export class StatsBook {
  private readonly byFunction = new Map<string, CallStats>();
  private last: LocalStats['last'] = null;

  record({ functionName, action, roundTrips, examined, startedAt }: LiveInvocation): void {
    const ms = Math.round(performance.now() - startedAt);
    const keys =
      action === undefined ? [functionName] : [functionName, `${functionName}:${action}`];
    for (const key of keys) {
      const before = this.byFunction.get(key) ?? EMPTY;
      this.byFunction.set(key, {
        calls: before.calls + 1,
        roundTrips: before.roundTrips + roundTrips,
        lastRoundTrips: roundTrips,
        maxRoundTrips: Math.max(before.maxRoundTrips, roundTrips),
        examined: before.examined + examined,
        lastMs: ms,
      });
    }
    this.last = { key: keys.at(-1) ?? functionName, roundTrips, ms };
  }

  snapshot(): LocalStats {
    return { byFunction: Object.fromEntries(this.byFunction), last: this.last };
  }
}
