import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '../../config/local/client';

/** 主持屏多久取一次码（毫秒），同主持页；上一次还没回来就不再取。 */
const REFRESH_MS = 3000;
/** 码过期之后，人再对着屏扫一次要多久。 */
const RESCAN_MS = 1500;
/** 一个人至多扫几次：再多就是系统不行，算丢。 */
const SCANS = 20;

/** 会场前面的大屏。 */
export interface Screen {
  /** 此刻屏上的二维码。 */
  readonly qr: () => string;
  readonly close: () => Promise<void>;
}

/** 打开主持屏：隔一会儿取一次新码。取码也经云函数，同样要排队。 */
export async function showCode(host: Client, meetingId: string): Promise<Screen> {
  const read = async (): Promise<string> => {
    const { code } = await host.must('meeting', 'live', { meetingId });
    if (!code) throw new Error('没有签到码');
    return code.qr;
  };
  let qr = await read();
  const closing = new AbortController();
  const refreshing = (async () => {
    while (!closing.signal.aborted) {
      await pause(REFRESH_MS, undefined, { signal: closing.signal }).catch(ignoreAbort);
      if (!closing.signal.aborted) qr = await read();
    }
  })();
  return {
    qr: () => qr,
    close: () => {
      closing.abort();
      return refreshing;
    },
  };
}

/** 一部手机扫码签到的经过。 */
export interface Scanned {
  readonly scans: number;
  /** 没签上时服务器给的错误码。 */
  readonly refused: string | null;
}

/**
 * 一部手机：扫此刻屏上的码；码过期了照提示再扫一次，别的拒绝不再试。
 *
 * @param requestId 第一次扫的请求号；再扫一次是新的请求
 */
export async function scan(phone: Client, screen: Screen, requestId: string): Promise<Scanned> {
  for (let scans = 1; ; scans += 1) {
    const id = scans === 1 ? requestId : `${requestId}-${scans}`;
    const reply = await phone.ask('meeting', 'checkIn', { qr: screen.qr() }, id);
    if (reply.ok) return { scans, refused: null };
    const { code } = reply.error;
    if (code !== 'CODE_EXPIRED' || scans === SCANS) return { scans, refused: code };
    await pause(RESCAN_MS);
  }
}

function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error;
}
