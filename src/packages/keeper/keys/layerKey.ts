import { x25519 } from '@noble/curves/ed25519.js';
import type { Input } from '../../../../types/api';
import { fromBase64, toBase64 } from '../../../../types/ballot/base64';
import { toHex } from '../../../../types/ballot/hex';
import type { Layer } from '../../../../types/ballot/keeping';
import { handInfo, PAIR_BYTES, shareInfo } from '../../../../types/ballot/keeping';
import { KEY_BYTES } from '../../../../types/ballot/sizes';
import { seal } from '../../booth/crypto/hpke';
import type { RandomPool } from '../../booth/crypto/randomPool';
import { hpkeOpen, openingKey } from '../crypto/hpkeOpen';
import { combine, split, SPLIT_RANDOM_BYTES, TELLERS } from '../crypto/shares';
import type { Device } from './devices';
import { devicesDigestOf, tellersIn } from './devices';

/** 造一层、分三份要多少随机字节：钥匙、两段、三次密封。 */
export const DEAL_RANDOM_BYTES = KEY_BYTES + SPLIT_RANDOM_BYTES + TELLERS * KEY_BYTES;

/** 要交上去的：公钥、名单散列、封给三名计票人的三份。 */
export type Deal = Pick<
  Input<'appraisal', 'depositLayer'>,
  'publicKey' | 'devicesDigest' | 'shares'
>;

/**
 * 现造一层会话钥匙，拆成三份封给三名计票人的手机；钥匙与明份用完即抹，自己的那份也从服务器取回。
 * 名单里不是三名计票人的为 null。
 */
export function dealLayer(
  roundId: string,
  layer: Layer,
  devices: readonly Device[],
  random: RandomPool,
): Deal | null {
  const tellers = tellersIn(devices);
  if (tellers === null) return null;
  const secret = random.take(KEY_BYTES);
  const publicKey = toBase64(x25519.getPublicKey(secret));
  const pairs = split(secret, random.take(SPLIT_RANDOM_BYTES));
  secret.fill(0);
  const shares = tellers.map(({ id, deviceKey }, i) => {
    const pair = pairs[i] ?? new Uint8Array(0);
    const recipient = bytesOf(deviceKey);
    const sealed = seal(recipient, shareInfo(roundId, layer, id), pair, random.take(KEY_BYTES));
    pair.fill(0);
    return { tellerId: id, sealed: toBase64(sealed) };
  });
  return { publicKey, devicesDigest: toHex(devicesDigestOf(devices)), shares };
}

/** 一部计票人手机在一层里的位置。 */
export interface LayerPlace {
  readonly roundId: string;
  readonly layer: Layer;
  readonly me: string;
  readonly deviceSecret: Uint8Array;
}

/** 打开分给我的那一份；不是封给这部手机的、长度不对的为 null。 */
export const openShare = (place: LayerPlace, sealed: string): Uint8Array | null =>
  opened(place, shareInfo(place.roundId, place.layer, place.me), sealed);

/** 把我那一份改封给开封的人的手机。`random` 取 32 字节。 */
export function sealShareFor(
  place: LayerPlace,
  pair: Uint8Array,
  opener: Device,
  random: RandomPool,
): string {
  const info = handInfo(place.roundId, place.layer, place.me, opener.id);
  return toBase64(seal(bytesOf(opener.deviceKey), info, pair, random.take(KEY_BYTES)));
}

/** 一层里给我的：分给我的一份、别人交来的、该合出的公钥。 */
export interface LayerShares {
  readonly mine: string | null;
  readonly handed: readonly { readonly from: string; readonly sealed: string }[];
  readonly publicKey: string;
}

/**
 * 开封的人合钥匙：自己的一份加上别人交来的任意一份，合出来的要与公布的公钥对得上。
 * 自己的打不开、交来的全都合不出的为 null。
 */
export function recoverLayer(
  place: LayerPlace,
  devices: readonly Device[],
  shares: LayerShares,
): Uint8Array | null {
  const ids = tellersIn(devices)?.map(({ id }) => id) ?? [];
  const own = shares.mine === null ? null : openShare(place, shares.mine);
  if (own === null || !ids.includes(place.me)) return null;
  for (const { from, sealed } of shares.handed) {
    const other = opened(place, handInfo(place.roundId, place.layer, from, place.me), sealed);
    if (other === null || !ids.includes(from)) continue;
    const secret = combine(
      { holder: ids.indexOf(place.me), pair: own },
      { holder: ids.indexOf(from), pair: other },
    );
    if (secret && toBase64(x25519.getPublicKey(secret)) === shares.publicKey) return secret;
  }
  return null;
}

function opened(place: LayerPlace, info: Uint8Array, sealed: string): Uint8Array | null {
  const bytes = fromBase64(sealed);
  const pair = bytes && hpkeOpen(openingKey(place.deviceSecret), info, bytes);
  return pair?.length === PAIR_BYTES ? pair : null;
}

function bytesOf(text: string): Uint8Array {
  const bytes = fromBase64(text);
  if (bytes === null) throw new Error('登记的公钥不是 base64');
  return bytes;
}
