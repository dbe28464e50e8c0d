import { concatBytes, utf8Bytes } from './bytes';
import { ITEM_BYTES, KEY_BYTES, SEAL_OVERHEAD, SEALED_ITEM_BYTES } from './sizes';

/** 分管钥匙用到的字节（docs/adr/0008）：被散列的名单，与各种密封的 info。一处的密封挪不到另一处开。 */

/** 哪一层会话钥匙：外层封整封，内层逐项封。 */
export type Layer = 'outer' | 'inner';

/** 一部登记了的手机。`deviceKey` 是 base64 的 X25519 公钥。 */
export interface KeeperDevice {
  readonly memberId: string;
  readonly duty: 'scrutineer' | 'teller';
  readonly deviceKey: string;
}

const tag = (name: string): Uint8Array => utf8Bytes(`dzb-keeping-1/${name}\n`);

const DEVICES = tag('devices');
const SHARE = tag('share');
const HAND = tag('hand');

/**
 * 散列成 `devicesDigest` 的字节：一部手机一行“编号 职责 公钥”，按行排序。
 * 编号、职责、base64 里都没有空格和换行，所以写法唯一。
 */
export const devicesStatement = (devices: readonly KeeperDevice[]): Uint8Array =>
  concatBytes(
    DEVICES,
    utf8Bytes(
      devices
        .map(({ memberId, duty, deviceKey }) => `${memberId} ${duty} ${deviceKey}`)
        .sort()
        .join('\n'),
    ),
  );

/** 分给一名计票人的那一份密封的 info：哪一会、哪一层、给谁。 */
export const shareInfo = (roundId: string, layer: Layer, tellerId: string): Uint8Array =>
  concatBytes(SHARE, utf8Bytes(`${roundId}\n${layer}\n${tellerId}`));

/** 关箱后交给开封人的那一份密封的 info：哪一会、哪一层、谁交的、交给谁。 */
export const handInfo = (
  roundId: string,
  layer: Layer,
  fromId: string,
  openerId: string,
): Uint8Array => concatBytes(HAND, utf8Bytes(`${roundId}\n${layer}\n${fromId}\n${openerId}`));

/**
 * 三取二：钥匙 s = a⊕b⊕c，三名计票人依次拿 (a,b)、(b,c)、(c,a)。任何一份与 s 独立，任何两份拼得出。
 * 一份是两块 32 字节，密封后 112 字节。
 */
export const PAIR_BYTES = 2 * KEY_BYTES;
export const SEALED_PAIR_BYTES = PAIR_BYTES + SEAL_OVERHEAD;

/**
 * 开外层时一封开不了：每一列各交一个全零的占位。交上的每一列必须与收回的封数一样多、按字节升序排好
 * （次序是打散的凭据，服务器照此查），所以少交、漏交在交的当时就被退回。
 */
export const unopenedSealedItem = (): Uint8Array => new Uint8Array(SEALED_ITEM_BYTES);

/** 开内层时一项开不了：交这个占位，算作废项。同样按字节升序交。 */
export function unopenedItem(): Uint8Array {
  const item = new Uint8Array(ITEM_BYTES);
  item[0] = 0xff;
  return item;
}
