import type { Output } from '../../../../types/api';
import { fromBase64, toBase64 } from '../../../../types/ballot/base64';
import type { AppError } from '../../../../types/errors';
import { call } from '../../../api/call';
import {
  draftIssue,
  finishIssue,
  requestOf,
  type HeldTokens,
  type IssueDraft,
} from '../../booth/ballot/issueRequest';
import type { KnownManifest } from '../../booth/box/fetchManifest';
import { RandomPool, TOKEN_RANDOM_BYTES } from '../../booth/crypto/randomPool';
import { randomBytes } from '../../booth/crypto/randomSource';

/** 不能领的缘由，给人看。 */
export type Problem = Omit<AppError, 'code'>;

export const UNUSABLE_MANIFEST: Problem = {
  message: '清单里的公钥不对，没有领票。请马上告诉监票人',
  articles: ['Q10', 'Q12'],
};
const BAD_SIGNATURES: Problem = {
  message: '发来的票验不过，没有收下。请不要投票，马上告诉监票人',
  articles: ['Q10', 'Q12'],
};

/** 造领票底稿；公钥不像样为 null。随机数先备足再用。 */
export async function makeDraft(
  { manifest }: KnownManifest,
  group: number,
  ownColumn: number | null,
): Promise<IssueDraft | null> {
  const length = TOKEN_RANDOM_BYTES * (manifest.subjects.length + 1);
  return draftIssue(manifest, group, ownColumn, await RandomPool.fill(randomBytes, length));
}

/** 替谁领、怎么写；本人领的不填。 */
export interface Proxy {
  readonly voterId: string;
  readonly medium: 'kiosk' | 'paper';
}

/** 送出底稿的结果：签好了、等监票人盖章、没连上、被拒。 */
export type Sent =
  | { readonly kind: 'signed'; readonly tokens: HeldTokens }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'offline'; readonly problem: Problem }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** 把底稿送去盖章；同一份底稿永远是同样的字节，可以一送再送（X5）。验过每一个签名才算到手。 */
export async function sendDraft(
  appraisalId: string,
  { manifest }: KnownManifest,
  draft: IssueDraft,
  proxy: Proxy | null,
): Promise<Sent> {
  const called = await call('appraisal', 'issue', {
    appraisalId,
    blinded: toBase64(requestOf(draft)),
    ...(proxy ?? {}),
  });
  if (!called.ok) {
    const kind = called.error.code === 'NETWORK' ? 'offline' : 'refused';
    return { kind, problem: called.error };
  }
  const { signatures } = called.value;
  if (signatures === null) return { kind: 'waiting' };
  const bytes = fromBase64(signatures);
  const tokens = bytes && finishIssue(manifest, draft, bytes);
  return tokens ? { kind: 'signed', tokens } : { kind: 'refused', problem: BAD_SIGNATURES };
}

/** 底稿是不是给这个位置造的：共用一部手机时，别拿别人的底稿去领。 */
export function fits(
  draft: IssueDraft,
  { group, ownColumn }: Pick<Output<'appraisal', 'mine'>, 'group' | 'ownColumn'>,
): boolean {
  const own = draft.columns.indexOf(null);
  return draft.group === group && (own < 0 ? null : own) === ownColumn;
}

/** 代领的人在票上的哪一列不能有票证：不准自评时的本人；可以自评、不是被评议人为 null。 */
export function ownColumnOf(
  { subjects, selfRating }: KnownManifest['manifest'],
  voterId: string,
): number | null {
  const column = subjects.findIndex(({ id }) => id === voterId);
  return selfRating || column < 0 ? null : column;
}
