import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

/** 一批耗时的分位（毫秒）。 */
interface Latency {
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly maxMs: number;
}

/** 一批按时到来的请求：各自从到来到办成的耗时，与排队的情形。 */
export interface Arrivals {
  readonly latency: Latency;
  /** 同时在等的最多有几个：远多于函数实例数，说明在排队。 */
  readonly peakWaiting: number;
  /** 最后一个到来之后，又过多久才全部办完（毫秒）。 */
  readonly drainMs: number;
}

/**
 * 开环地来：第 i 个在 `i × everyMs` 到，不等前面的办完——人不会因为系统慢就晚进门。
 * 耗时从本该到来的时刻算起，所以排队、重扫都在里面。任何一个抛出，整批抛出。
 */
export async function arriveEvery(
  everyMs: number,
  count: number,
  act: (index: number) => Promise<void>,
): Promise<Arrivals> {
  const began = performance.now();
  let waiting = 0;
  let peakWaiting = 0;
  const took = await Promise.all(
    Array.from({ length: count }, async (_unused, index) => {
      const due = began + index * everyMs;
      await pause(Math.max(0, due - performance.now()));
      waiting += 1;
      peakWaiting = Math.max(peakWaiting, waiting);
      await act(index);
      waiting -= 1;
      return performance.now() - due;
    }),
  );
  const lastDue = began + (count - 1) * everyMs;
  return {
    latency: latencyOf(took),
    peakWaiting,
    drainMs: Math.round(performance.now() - lastDue),
  };
}

/** 分位取不小于该份额的最小一个值。 */
function latencyOf(took: readonly number[]): Latency {
  const sorted = [...took].sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN);
  return { p50Ms: at(0.5), p95Ms: at(0.95), maxMs: at(1) };
}
