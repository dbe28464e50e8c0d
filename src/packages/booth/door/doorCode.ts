import { fromHex } from '../../../../types/ballot/hex';
import { DIGEST_BYTES } from '../../../../types/ballot/sizes';

/** 门口的码：扫到的带清单散列；手输的 8 位数字没有，要另外核对。 */
export interface DoorCode {
  /** 原样交给票箱。 */
  readonly code: string;
  /** 十六进制；手输的为 null。 */
  readonly digest: string | null;
}

/** `DZBB.<roundId>.<写票处>.<时段>.<校验>.<清单散列>`。 */
const QR = /^DZBB\.([A-Za-z0-9_-]{1,96})\.\d{1,2}\.\d{1,12}\.[A-Za-z0-9_-]{8,128}\.([0-9a-f]{64})$/;

/** 认出扫到的或手输的；不是写票处的码、是别的测评的，各有说法。 */
export function readDoorCode(
  text: string,
  roundId: string,
): { readonly door: DoorCode } | { readonly refusal: 'notACode' | 'otherRound' } {
  const typed = text.replace(/\s/g, '');
  if (/^\d{8}$/.test(typed)) return { door: { code: typed, digest: null } };
  const [, round, digest = ''] = QR.exec(text.trim()) ?? [];
  if (round === undefined || fromHex(digest)?.length !== DIGEST_BYTES) {
    return { refusal: 'notACode' };
  }
  if (round !== roundId) return { refusal: 'otherRound' };
  return { door: { code: text.trim(), digest } };
}
