import { deviceKeys, readDevice, removeDevice, writeDevice } from './device';
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
/** 代领的人的姓名存在这一格（store/names.ts），不是票夹。 */
export const NAMES = 'names';

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
  /**
   * 各列的一次性公钥（base64）；本人那一列为 null。公用平板、纸质票不留（空表）：
   * 公布表里公钥挨着档次，留着它就等于替别人留着他怎么填的。
   */
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
/** 纸质票的第一遍录入：第二名计票人看不到它，只拿来比。 */
const firstKey = (roundId: string, holder: Holder): string => `${walletKey(roundId, holder)}/first`;

export function readWallet(roundId: string, holder: Holder): Wallet | null {
  return readDevice<Wallet>(walletKey(roundId, holder));
}

/** 换到下一步；投完即抹去填写的草稿。 */
export function writeWallet(roundId: string, holder: Holder, wallet: Wallet): void {
  writeDevice(walletKey(roundId, holder), wallet);
  if (wallet.stage === 'cast') clearMarks(roundId, holder);
}

/** 抹去填写的草稿；纸质票的两遍录入都不要了，从纸面重新录。 */
export function clearMarks(roundId: string, holder: Holder): void {
  removeDevice(marksKey(roundId, holder));
  removeDevice(firstKey(roundId, holder));
}

/** 这一轮的票夹都有谁的（公用平板上可能有几份）。 */
export function holdersOf(roundId: string): Holder[] {
  const prefix = walletKey(roundId, '');
  return deviceKeys()
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
    .filter((rest) => !rest.includes('/') && rest !== NAMES);
}

/** 写了一半的草稿：没点的列为 null。 */
export function readMarks(roundId: string, holder: Holder): readonly (Mark | null)[] | null {
  return readDevice<readonly (Mark | null)[]>(marksKey(roundId, holder));
}

export function writeMarks(roundId: string, holder: Holder, marks: readonly (Mark | null)[]): void {
  writeDevice(marksKey(roundId, holder), marks);
}

/** 纸质票第一遍录入的结果；还没有录为 null。 */
export function readFirst(roundId: string, holder: Holder): readonly (Mark | null)[] | null {
  return readDevice<readonly (Mark | null)[]>(firstKey(roundId, holder));
}

/** 第一遍录完：收进另一格，草稿清空，第二名计票人从空白录起。 */
export function keepFirst(roundId: string, holder: Holder, marks: readonly (Mark | null)[]): void {
  writeDevice(firstKey(roundId, holder), marks);
  removeDevice(marksKey(roundId, holder));
}

/** 整个抹掉（作废重来、平板交还）。 */
export function wipe(roundId: string, holder: Holder): void {
  removeDevice(walletKey(roundId, holder));
  clearMarks(roundId, holder);
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
