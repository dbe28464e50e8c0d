import type { ArticleId } from '../../rules/law/articleIds';
import type { PointItemId, VetoArticle } from '../../rules/schemes/pointScheme';
import type { ProposalKind } from '../../types/contracts/proposal';
import type { AppError } from '../../types/errors';
import { fail } from '../../types/errors';
import type { Visit } from '../_runtime/call';
import { sha256 } from '../_runtime/hash';
import { idFor } from '../_runtime/ids';
import { Table } from '../_runtime/table';
import type { Transaction } from '../_runtime/transaction';

/** 内容检查的结果：等着、通过、建议人工细看、没有通过。 */
export type CheckState = 'pending' | 'pass' | 'review' | 'risky';

/** 存好的一份材料。`sha256` 也写在账上，日后对得出有没有换过。 */
export interface StoredMaterial {
  readonly name: string;
  readonly file: string;
  readonly image: boolean;
  readonly sha256: string;
}

/** 一名证明人（S8）。党员的 `witnessId` 是党员编号；群众的由事项与微信（或姓名、单位）的散列而来。 */
export interface ProposalWitness {
  readonly witnessId: string;
  readonly name: string;
  readonly unit: string | null;
  readonly decision: 'confirm' | 'decline' | null;
  readonly byPaper: boolean;
  readonly at: number | null;
  /** 事项与微信的散列，认出先后两次进来的是同一个微信；从不存 openid。书面的为 null。 */
  readonly wechatKey: string | null;
}

/** 由人提出的一件拟记事项此刻的样子（S6—S8）：只为同时来的几个人分先后；分数只由事件账算（X2）。 */
export interface ProposalDoc {
  readonly _id: string;
  readonly branchId: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly kind: ProposalKind;
  readonly item: PointItemId | VetoArticle;
  readonly article: ArticleId;
  readonly title: string;
  readonly count: number;
  /** 带正负号的分值合计；否决为 0。 */
  readonly points: number;
  /** `YYYY-MM-DD`，上海。 */
  readonly happenedOn: string;
  readonly eventAt: number;
  /** 谁提出：本人、代办人、提出减分或启动否决的人。 */
  readonly filedBy: string;
  readonly filedByName: string;
  readonly filedAt: number;
  readonly story: string;
  readonly materials: readonly StoredMaterial[];
  readonly official: boolean;
  readonly witnesses: readonly ProposalWitness[];
  /** 名册里请来的证明人；查“请我证明的”用。 */
  readonly askedIds: readonly string[];
  readonly inviteCode: string;
  readonly check: CheckState;
  /** 还没认定、没撤回。 */
  readonly open: boolean;
  /** 证据自何时起齐备；不齐为 null。 */
  readonly readyAt: number | null;
  readonly answer: { readonly kind: 'accept' | 'defend'; readonly at: number } | null;
  readonly returned: { readonly at: number; readonly reason: string } | null;
  readonly withdrawn: { readonly at: number } | null;
  readonly decision: { readonly kind: 'confirm' | 'dismiss'; readonly at: number } | null;
  readonly reversal: { readonly at: number } | null;
  readonly version: number;
}

export const proposals = new Table<ProposalDoc>('proposals');

type Loaded =
  | { readonly ok: true; readonly value: ProposalDoc }
  | { readonly ok: false; readonly error: AppError };

/** 事务里取本支部的一件；别的支部的与不存在的一样。错误：NOT_FOUND。 */
export async function loadProposal(
  tx: Transaction,
  orgId: string,
  proposalId: string,
): Promise<Loaded> {
  const found = await proposals.get(proposalId, tx);
  return found?.branchId === orgId
    ? { ok: true, value: found }
    : fail('NOT_FOUND', { what: '这条记录' });
}

/** 事务里写回改动的部分，版次加一。 */
export function storeProposal(
  tx: Transaction,
  doc: ProposalDoc,
  changes: Partial<Omit<ProposalDoc, '_id' | 'branchId' | 'version'>>,
): Promise<void> {
  return proposals.update(doc._id, { ...changes, version: doc.version + 1 }, tx);
}

/** 由人提出的一件的新编号：由请求号推出，重放得到同一个（X5）。 */
export function newProposalId(visit: Visit): string {
  return idFor(visit, 'pf');
}

/** 由人提出的（有事项文档），还是签到、党费自动拟记的。 */
export function isFiledId(proposalId: string): boolean {
  return proposalId.startsWith('pf_');
}

/** 一件事项里的一个微信：一微信一证明，不留 openid（X4）。 */
export function wechatKeyOf(proposalId: string, openid: string): string {
  return `wx_${sha256(`${proposalId}|${openid}`).slice(0, 32)}`;
}
