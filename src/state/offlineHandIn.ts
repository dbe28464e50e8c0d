import { call, type ClientError } from '../api/call';
import { readScans, settleScan } from './offlineScans';

/** 这些不是拒绝，是现在交不了：网络、系统忙，或还差绑定、同意。留着以后再交。 */
const LATER: readonly ClientError['code'][] = [
  'NETWORK',
  'BUSY',
  'INTERNAL',
  'NO_IDENTITY',
  'NOT_BOUND',
  'CONSENT_REQUIRED',
  'CONSENT_OUTDATED',
];

/** 签到页正在当场交的那几次：不抢着按“断网后交来”再交一遍。 */
const submitting = new Set<string>();
let running: Promise<void> | null = null;

/** 签到页开始当场交这一次；交完（不论成不成）调用返回的函数。 */
export function beginSubmit(requestId: string): () => void {
  submitting.add(requestId);
  return () => void submitting.delete(requestId);
}

/**
 * 把手机留着的扫码逐次交上去（M8），有结果的移出来；同时只有一趟在交。
 * 每一次都用留下时的请求号：应答丢了再交，得到的还是第一次的结果（X5）。
 */
export function handInKept(): Promise<void> {
  running ??= handInAll().finally(() => {
    running = null;
  });
  return running;
}

async function handInAll(): Promise<void> {
  for (const scan of readScans().kept) {
    if (submitting.has(scan.requestId)) continue;
    const { qr, at, nonce, requestId } = scan;
    const called = await call('meeting', 'handIn', { qr, at, nonce }, requestId);
    if (called.ok) settleScan(scan, { ok: true, ...called.value });
    else if (LATER.includes(called.error.code)) return;
    else settleScan(scan, { ok: false, error: called.error });
  }
}
