import { sha256 } from '@noble/hashes/sha2.js';
import type { Output } from '../../../../types/api';
import { fromBase64 } from '../../../../types/ballot/base64';
import { concatBytes, utf8Bytes } from '../../../../types/ballot/bytes';
import { devicesStatement } from '../../../../types/ballot/keeping';
import { KEY_BYTES } from '../../../../types/ballot/sizes';
import { bytesToInt } from '../../booth/crypto/bigint';
import { TELLERS } from '../crypto/shares';

/** 一部登记了的手机，云函数给的样子。 */
export type Device = Output<'appraisal', 'keeping'>['devices'][number];

/** 名单的散列：手机自己算，不信别人给的。 */
export const devicesDigestOf = (devices: readonly Device[]): Uint8Array =>
  sha256(
    devicesStatement(devices.map(({ id, duty, deviceKey }) => ({ memberId: id, duty, deviceKey }))),
  );

/** 三名计票人，按编号排；不足三人、公钥不成样的为 null。份额就照这个次序分。 */
export function tellersIn(devices: readonly Device[]): readonly Device[] | null {
  const tellers = devices
    .filter(({ duty }) => duty === 'teller')
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const usable = tellers.every(({ deviceKey }) => fromBase64(deviceKey)?.length === KEY_BYTES);
  return tellers.length === TELLERS && usable ? tellers : null;
}

const WORD = utf8Bytes('dzb-keeping-1/word\n');
/** 散列叠算的次数：手机上零点几秒，凑假名单的人却要多花这么多倍。 */
const STRETCH = 4096;
/** 六组四位数字，约 80 位。服务器可以给两部手机看两份假名单、凑出同一串字，所以不能像回执那样只用八位。 */
const GROUPS = 6;

/**
 * 念出来互相核对的字：`1234 5678 …` 六组。各部手机看到的名单（谁、什么职责、哪把公钥）
 * 有一处不同，这串字就不同。
 */
export function devicesWord(devices: readonly Device[]): readonly string[] {
  let digest = devicesDigestOf(devices);
  for (let i = 0; i < STRETCH; i += 1) digest = sha256(concatBytes(WORD, digest));
  // 256 位的数，十进制末 24 位：偏差可以不计。
  const digits = bytesToInt(digest)
    .toString()
    .padStart(4 * GROUPS, '0')
    .slice(-4 * GROUPS);
  return Array.from({ length: GROUPS }, (_, i) => digits.slice(4 * i, 4 * i + 4));
}
