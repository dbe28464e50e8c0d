import Taro from '@tarojs/taro';
import { fromBase64, toBase64 } from '../../../../types/ballot/base64';
import type { Mark } from '../../../../types/ballot/mark';
import type { HeldToken, HeldTokens, IssueDraft } from '../ballot/issueRequest';

/**
 * 手机上这一轮的票夹：领票底稿 → 票证 → 封好的信封 → 已投。一步一存，断电断网从停下的地方接着走。
 * 领票在有身份的页面，写票在没有身份的写票处，两边只通过它交接；它不记姓名、openid。
 */

/** 持票人：本人的手机是 `me`；公用平板、纸质票是名册编号（由计票人代领）。 */
export type Holder = string;
export const ME: Holder = 'me';

/** 存着的一张票证，字节都写成 base64。 */
interface StoredToken {
  readonly seed: string;
  readonly pk: string;
  readonly prefix: string;
  readonly signature: string;
}
interface StoredTokens {
  readonly group: number;
  readonly general: StoredToken;
  readonly columns: readonly (StoredToken | null)[];
}

/** 投完之后留着核对用的：各列公钥与核对字；所填的档次、一次性私钥都已抹去。 */
export interface CastRecord {
  readonly group: number;
  /** 各列的一次性公钥（base64）；本人那一列为 null。 */
  readonly pks: readonly (string | null)[];
  readonly checkWord: string;
}

/** 票夹此刻在哪一步。 */
export type Wallet =
  | { readonly stage: 'draft'; readonly draft: IssueDraft }
  | { readonly stage: 'held'; readonly tokens: StoredTokens }
  | { readonly stage: 'sealed'; readonly envelope: string; readonly record: CastRecord }
  | { readonly stage: 'cast'; readonly record: CastRecord };

const walletKey = (roundId: string, holder: Holder): string => `ballot/${roundId}/${holder}`;
const marksKey = (roundId: string, holder: Holder): string => `${walletKey(roundId, holder)}/marks`;

export function readWallet(roundId: string, holder: Holder): Wallet | null {
  return Taro.getStorageSync<Wallet | ''>(walletKey(roundId, holder)) || null;
}

/** 换到下一步；投完即抹去填写的草稿。 */
export function writeWallet(roundId: string, holder: Holder, wallet: Wallet): void {
  Taro.setStorageSync(walletKey(roundId, holder), wallet);
  if (wallet.stage === 'cast') Taro.removeStorageSync(marksKey(roundId, holder));
}

/** 这一轮的票夹都有谁的（公用平板上可能有几份）。 */
export function holdersOf(roundId: string): Holder[] {
  const prefix = walletKey(roundId, '');
  return Taro.getStorageInfoSync()
    .keys.filter((key) => key.startsWith(prefix) && !key.endsWith('/marks'))
    .map((key) => key.slice(prefix.length));
}

/** 写了一半的草稿：没点的列为 null。 */
export function readMarks(roundId: string, holder: Holder): readonly (Mark | null)[] | null {
  return Taro.getStorageSync<readonly (Mark | null)[] | ''>(marksKey(roundId, holder)) || null;
}

export function writeMarks(roundId: string, holder: Holder, marks: readonly (Mark | null)[]): void {
  Taro.setStorageSync(marksKey(roundId, holder), marks);
}

/** 整个抹掉（作废重来、平板交还）。 */
export function wipe(roundId: string, holder: Holder): void {
  Taro.removeStorageSync(walletKey(roundId, holder));
  Taro.removeStorageSync(marksKey(roundId, holder));
}

export const storeTokens = (held: HeldTokens): StoredTokens => ({
  group: held.group,
  general: stored(held.general),
  columns: held.columns.map((token) => token && stored(token)),
});

export const heldTokens = (tokens: StoredTokens): HeldTokens => ({
  group: tokens.group,
  general: held(tokens.general),
  columns: tokens.columns.map((token) => token && held(token)),
});

const stored = ({ seed, pk, token }: HeldToken): StoredToken => ({
  seed: toBase64(seed),
  pk: toBase64(pk),
  prefix: toBase64(token.prefix),
  signature: toBase64(token.signature),
});

const held = ({ seed, pk, prefix, signature }: StoredToken): HeldToken => ({
  seed: bytesOf(seed),
  pk: bytesOf(pk),
  token: { prefix: bytesOf(prefix), signature: bytesOf(signature) },
});

function bytesOf(text: string): Uint8Array {
  const bytes = fromBase64(text);
  if (bytes === null) throw new Error('票夹里的字节不是 base64');
  return bytes;
}
