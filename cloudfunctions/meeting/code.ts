import { createHmac, timingSafeEqual } from 'node:crypto';

/** 签到码每 15 秒换一次（M8：本人在现场）。 */
const CODE_PERIOD_MS = 15_000;
/** 认当前与上一个窗口：扫到时刚好换码也算数；转发的截图至多 30 秒就过期。 */
const ACCEPTED_WINDOWS = 2;

const PREFIX = 'DZB1';

/** 大屏此刻显示的码：二维码内容、8 位数字、何时换。 */
export interface RollingCode {
  readonly qr: string;
  readonly digits: string;
  readonly validUntil: number;
}

/** 某次活动此刻的轮换码：HMAC-SHA256(活动密钥, 活动编号 ∥ 窗口)。 */
export function codeAt(meetingId: string, key: string, now: number): RollingCode {
  const window = Math.floor(now / CODE_PERIOD_MS);
  return {
    qr: `${PREFIX}.${meetingId}.${window}.${macOf(meetingId, key, window)}`,
    digits: digitsOf(meetingId, key, window),
    validUntil: (window + 1) * CODE_PERIOD_MS,
  };
}

/** 二维码里写的活动编号；不是签到码为 null。 */
export function meetingIdIn(qr: string): string | null {
  const [prefix, meetingId, window, mac, ...rest] = qr.split('.');
  return prefix === PREFIX && meetingId && window && mac && rest.length === 0 ? meetingId : null;
}

/** 码的核对结果。 */
export type CodeVerdict = 'valid' | 'expired' | 'invalid';

/** 核对二维码：伪造的与过期的分开答复；先验真伪再看时间，时间写在码里不可信。 */
export function verifyQr(qr: string, meetingId: string, key: string, now: number): CodeVerdict {
  const [, , windowText = '', mac = ''] = qr.split('.');
  if (!/^\d{1,12}$/.test(windowText)) return 'invalid';
  const window = Number(windowText);
  if (!same(mac, macOf(meetingId, key, window))) return 'invalid';
  return isCurrent(window, now) ? 'valid' : 'expired';
}

/** 核对手输的 8 位数字：只与仍被接受的窗口比，分不出过期与错误，一律 invalid。 */
export function verifyDigits(
  digits: string,
  meetingId: string,
  key: string,
  now: number,
): CodeVerdict {
  const current = Math.floor(now / CODE_PERIOD_MS);
  for (let back = 0; back < ACCEPTED_WINDOWS; back += 1) {
    if (same(digits, digitsOf(meetingId, key, current - back))) return 'valid';
  }
  return 'invalid';
}

function isCurrent(window: number, now: number): boolean {
  const age = Math.floor(now / CODE_PERIOD_MS) - window;
  return age >= 0 && age < ACCEPTED_WINDOWS;
}

function macOf(meetingId: string, key: string, window: number): string {
  return createHmac('sha256', key)
    .update(`qr:${meetingId}:${window}`)
    .digest('base64url')
    .slice(0, 22);
}

function digitsOf(meetingId: string, key: string, window: number): string {
  const mac = createHmac('sha256', key).update(`digits:${meetingId}:${window}`).digest();
  return String(mac.readBigUInt64BE(0) % 100_000_000n).padStart(8, '0');
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
