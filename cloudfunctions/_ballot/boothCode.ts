import { codeMac, rollingCodes, sameText } from '../_runtime/rollingCode';
import type { RollingCode } from '../_runtime/rollingCode';

/**
 * 写票处的码（Q10）。门口的轮换码 `DZBB.<会次>.<第几处>.<窗口>.<校验>.<清单散列>`，
 * 末段让手机先核对清单再写票；公用平板的长效码 `DZBK.<会次>.<第几处>.<校验>`。
 * 两样都用票箱里的 `boothKey` 算，关箱清空它就都作废。
 */
const codes = rollingCodes('DZBB', 2);
const KIOSK = 'DZBK';

const placeOf = (roundId: string, booth: number): string => `${roundId}.${booth}`;

/** 门口此刻的码；`manifestDigest` 为十六进制。 */
export function boothCodeAt(
  roundId: string,
  booth: number,
  key: string,
  manifestDigest: string,
  now: number,
): RollingCode {
  const code = codes.at(placeOf(roundId, booth), key, now);
  return { ...code, qr: `${code.qr}.${manifestDigest}` };
}

/** 公用平板的长效码。 */
export const kioskCodeOf = (roundId: string, booth: number, key: string): string =>
  `${KIOSK}.${placeOf(roundId, booth)}.${codeMac(key, `kiosk:${placeOf(roundId, booth)}`)}`;

/** 票箱里认码要用的。 */
export interface BoothKeys {
  readonly roundId: string;
  readonly key: string;
  readonly booths: number;
  /** 清单散列，十六进制。 */
  readonly manifestDigest: string;
}

/** 这个码是哪一处的；伪造、过期、别的会的都为 null。8 位数字不写是哪一处，逐处比。 */
export function boothOf(code: string, known: BoothKeys, now: number): number | null {
  const all = Array.from({ length: known.booths }, (_, index) => index + 1);
  const opens = /^\d{8}$/.test(code) ? opensByDigits : opensByText;
  return all.find((booth) => opens(code, booth, known, now)) ?? null;
}

function opensByDigits(code: string, booth: number, known: BoothKeys, now: number): boolean {
  return codes.verifyDigits(code, placeOf(known.roundId, booth), known.key, now) === 'valid';
}

function opensByText(code: string, booth: number, known: BoothKeys, now: number): boolean {
  if (code.startsWith(`${KIOSK}.`)) {
    return sameText(code, kioskCodeOf(known.roundId, booth, known.key));
  }
  const tail = `.${known.manifestDigest}`;
  if (!code.endsWith(tail)) return false;
  const qr = code.slice(0, -tail.length);
  const place = placeOf(known.roundId, booth);
  return codes.subjectIn(qr) === place && codes.verifyQr(qr, place, known.key, now) === 'valid';
}
