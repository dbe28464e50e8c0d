import type { Exemption } from '../../rules/quorum/exemption';
import type { Procedure } from '../../rules/appraisal/procedure';
import type { BallotGroup, Custody } from '../../types/ballot/manifest';
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
  /** 已停发（还没开箱时 `state` 仍是 issuing）：停发、点数、开箱是三步，断了接着办。 */
  readonly issueStopped: boolean;
  readonly grades: 'four' | 'two';
  readonly selfRating: boolean;
  /** 钥匙由服务器保管，或由监票人、计票人分管（docs/adr/0008）。 */
  readonly custody: Custody;
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
  /** 纸质票录入的张数，由没有经手领票的另一名计票人确认；还没有为 null。 */
  readonly paper: { readonly count: number; readonly by: string } | null;
  readonly manifestDigest: string | null;
  /** 清单定下时的名册（盐与编号），随封存包交出后清除。 */
  readonly rolls: readonly {
    readonly group: BallotGroup;
    readonly salt: string;
    readonly voters: readonly string[];
  }[];
  /** 关箱那一刻数到的信封编号（票证散列，已排序）；此后才写进库的不算。 */
  readonly collectedIds: readonly string[];
  /** 关箱的时间，等着清掉此后才写进库的信封；清过为 null。 */
  readonly unsweptSince: number | null;
  readonly closing: SignedText | null;
  readonly result: SignedText | null;
  readonly record: SignedText | null;
  /** 会议记录清除之后留下的、会上已公布的人数（Q13、Q27）；没清除时没有。 */
  readonly attendance?: Attendance | null;
}

/** 应到党员、实到党员、到会群众代表。 */
export interface Attendance {
  readonly due: number;
  readonly present: number;
  readonly massPresent: number;
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
