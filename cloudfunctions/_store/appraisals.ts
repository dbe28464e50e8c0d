import type { Exemption } from '../../rules/quorum/exemption';
import type { Procedure } from '../../rules/appraisal/procedure';
import type { BallotGroup } from '../../types/ballot/manifest';
import { Table } from '../_runtime/table';

/** 测评走到哪里：备钥 → 发票 → 投票 → 关箱 → 计票 → 清除。`closing` 是关到一半，可以接着关。 */
export type RoundState =
  'preparing' | 'issuing' | 'casting' | 'closing' | 'closed' | 'counted' | 'purged';

/** 一段签了名的文字（封存包原样收录）。 */
export interface SignedText {
  readonly statement: string;
  readonly signature: string;
}

/** 一次民主评议的测评。作废重来（Q13、Q26）时 `round` 加一，密钥、票证全部另起。 */
export interface AppraisalDoc {
  readonly _id: string;
  readonly branchId: string;
  readonly meetingId: string;
  readonly title: string;
  readonly round: number;
  readonly state: RoundState;
  readonly grades: 'four' | 'two';
  readonly selfRating: boolean;
  /** 被评议人，依次是票上各列（Q6、Q22）。 */
  readonly subjects: readonly { readonly id: string; readonly name: string }[];
  /** 有测评权的正式党员；到会与否以签到为准。 */
  readonly voters: readonly { readonly id: string; readonly name: string }[];
  /** 全体党员（含预备）：书面通知到每名党员（Q1）。 */
  readonly memberIds: readonly string[];
  readonly announcedAt: number | null;
  readonly notified: readonly { readonly memberId: string; readonly at: number }[];
  readonly exemptions: readonly Exemption[];
  /** 群众代表邀请人数，与邀请码的密钥（码不落库）。 */
  readonly massInvited: number;
  readonly inviteKey: string | null;
  readonly scrutineerIds: readonly string[];
  readonly tellerIds: readonly string[];
  readonly procedure: Procedure;
  readonly manifestDigest: string | null;
  /** 清单定下时的名册（盐与编号），随封存包交出后清除。 */
  readonly rolls: readonly {
    readonly group: BallotGroup;
    readonly salt: string;
    readonly voters: readonly string[];
  }[];
  /** 关箱那一刻数到的信封编号（票证散列，已排序）；此后才写进库的不算。 */
  readonly collectedIds: readonly string[];
  readonly closing: SignedText | null;
  readonly result: SignedText | null;
  readonly record: SignedText | null;
}

export const appraisals = new Table<AppraisalDoc>('appraisals');

/** 这一轮的编号：清单、票箱、密钥都用它。 */
export const roundIdOf = (doc: Pick<AppraisalDoc, '_id' | 'round'>): string =>
  `${doc._id}-${doc.round}`;

/** 本支部的测评；别的支部的与不存在的一样是 null。 */
export async function appraisalIn(branchId: string, id: string): Promise<AppraisalDoc | null> {
  const found = await appraisals.get(id);
  return found && found.branchId === branchId ? found : null;
}
