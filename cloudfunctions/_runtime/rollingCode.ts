import { createHmac, timingSafeEqual } from 'node:crypto';

/** 码每 15 秒换一次。 */
const CODE_PERIOD_MS = 15_000;
/** 认当前与上一个窗口：扫到时刚好换码也算数；转发的截图至多 30 秒就过期。 */
const ACCEPTED_WINDOWS = 2;

/** 此刻显示的码：二维码内容、8 位数字、何时换（毫秒）。 */
export interface RollingCode {
  readonly qr: string;
  readonly digits: string;
  readonly validUntil: number;
}

/** 码的核对结果。 */
export type CodeVerdict = 'valid' | 'expired' | 'invalid';

/** 一类轮换码：`prefix` 区分用处，`subject` 是码说的那一样东西（一次活动、一处写票处），里面不许有空段。 */
export interface RollingCodes {
  /** 此刻的码：HMAC-SHA256(密钥, 前缀 ∥ 对象 ∥ 窗口)。 */
  at(subject: string, key: string, now: number): RollingCode;
  /** 二维码里写的对象；不是这一类码为 null。 */
  subjectIn(qr: string): string | null;
  /** 码里写的窗口从何时起（毫秒）；先用它核对真伪，再信它。不像样的码为 null。 */
  issuedAt(qr: string): number | null;
  /** 核对二维码：伪造的与过期的分开答复；先验真伪再看时间，时间写在码里不可信。 */
  verifyQr(qr: string, subject: string, key: string, now: number): CodeVerdict;
  /** 核对手输的 8 位数字：只与仍被接受的窗口比，分不出过期与错误，一律 invalid。 */
  verifyDigits(digits: string, subject: string, key: string, now: number): CodeVerdict;
}

/** 定下一类轮换码；二维码是 `前缀.对象.窗口.校验`，对象占 `parts` 段。 */
export function rollingCodes(prefix: string, parts: number): RollingCodes {
  const macOf = (subject: string, key: string, window: number): string =>
    codeMac(key, `qr:${prefix}:${subject}:${window}`);
  const digitsOf = (subject: string, key: string, window: number): string => {
    const mac = createHmac('sha256', key).update(`digits:${prefix}:${subject}:${window}`).digest();
    return String(mac.readBigUInt64BE(0) % 100_000_000n).padStart(8, '0');
  };
  return {
    at: (subject, key, now) => {
      const window = windowAt(now);
      return {
        qr: `${prefix}.${subject}.${window}.${macOf(subject, key, window)}`,
        digits: digitsOf(subject, key, window),
        validUntil: (window + 1) * CODE_PERIOD_MS,
      };
    },
    subjectIn: (qr) => {
      const pieces = qr.split('.');
      const right = pieces[0] === prefix && pieces.length === parts + 3 && pieces.every(Boolean);
      return right ? pieces.slice(1, parts + 1).join('.') : null;
    },
    issuedAt: (qr) => {
      const [windowText = ''] = qr.split('.').slice(parts + 1);
      return /^\d{1,12}$/.test(windowText) ? Number(windowText) * CODE_PERIOD_MS : null;
    },
    verifyQr: (qr, subject, key, now) => {
      const [windowText = '', mac = ''] = qr.split('.').slice(parts + 1);
      if (!/^\d{1,12}$/.test(windowText)) return 'invalid';
      const window = Number(windowText);
      if (!sameText(mac, macOf(subject, key, window))) return 'invalid';
      const age = windowAt(now) - window;
      return age >= 0 && age < ACCEPTED_WINDOWS ? 'valid' : 'expired';
    },
    verifyDigits: (digits, subject, key, now) => {
      for (let back = 0; back < ACCEPTED_WINDOWS; back += 1) {
        if (sameText(digits, digitsOf(subject, key, windowAt(now) - back))) return 'valid';
      }
      return 'invalid';
    },
  };
}

const windowAt = (now: number): number => Math.floor(now / CODE_PERIOD_MS);

/** 码里的校验段：132 位，够短，猜不中。 */
export const codeMac = (key: string, text: string): string =>
  createHmac('sha256', key).update(text).digest('base64url').slice(0, 22);

/** 不因哪一位不同而耗时不同的比较。 */
export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
