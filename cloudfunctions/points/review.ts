import { reviewClaim } from '../../rules/points/claimReview';
import type { Permission } from '../../rules/result';
import type { PointItemId, VetoArticle } from '../../rules/schemes/pointScheme';
import type { ProposalDoc } from '../_store/proposals';
import { wechatKeyOf } from '../_store/proposals';
import { isVeto } from './ledger/state';
import { pointSchemeAt } from './scheme';

/** 一个人与他的微信：认出先以群众身份证明、后来绑定了的同一个人（S8）。 */
export interface Known {
  readonly memberId: string;
  readonly openid: string | null;
}

/** 审核要看的事实；签到、党费自动拟记的没有证明人，登记就是材料。 */
export interface Reviewed {
  readonly proposalId: string;
  readonly item: PointItemId | VetoArticle;
  readonly count: number;
  readonly eventAt: number;
  readonly memberId: string;
  readonly filedBy: string;
  readonly materials: number;
  readonly official: boolean;
  readonly witnesses: ProposalDoc['witnesses'];
}

/** 事项文档 → 审核要看的事实。 */
export function reviewedDoc(doc: ProposalDoc): Reviewed {
  return { ...doc, proposalId: doc._id, materials: doc.materials.length };
}

/** 证明人，凡认得出是谁的微信的都换成党员编号。 */
export function witnessesAs(reviewed: Reviewed, known: readonly Known[]) {
  const byKey = new Map(
    known.flatMap(({ memberId, openid }) =>
      openid === null ? [] : [[wechatKeyOf(reviewed.proposalId, openid), memberId] as const],
    ),
  );
  return reviewed.witnesses.map(({ witnessId, wechatKey, decision }) => ({
    id: (wechatKey === null ? undefined : byKey.get(wechatKey)) ?? witnessId,
    confirmed: decision === null ? null : decision === 'confirm',
  }));
}

/**
 * 这个审核人能不能认定（S6—S8）：逐条列出不满足的。理由就是答复，所以申辩不另卡（G5）；
 * 等没等本人回应由 points/reviewStep 管。否决不走这里。
 *
 * @param known 当事人、审核人等认得出微信的人
 */
export function reviewOf(
  reviewed: Reviewed,
  reviewerId: string,
  known: readonly Known[],
): Permission {
  const { item } = reviewed;
  if (isVeto(item)) return { allowed: false, reasons: [] };
  return reviewClaim(
    {
      item,
      count: reviewed.count,
      subjectId: reviewed.memberId,
      claimantId: reviewed.filedBy,
      reviewerId,
      hasMaterial: reviewed.materials > 0,
      hasOfficialDetermination: reviewed.official && reviewed.materials > 0,
      witnesses: witnessesAs(reviewed, known),
      notified: true,
      defenceUnanswered: false,
    },
    pointSchemeAt(reviewed.eventAt),
  );
}

/** 该回避的理由码：不论认定还是不成立，都不能由他办（S8）。 */
const RECUSALS: readonly string[] = ['points.reviewerOwnClaim', 'points.reviewerIsWitness'];

/** 这个人该不该回避；不该为空。 */
export function recusalOf(permission: Permission): Permission['reasons'] {
  return permission.allowed ? [] : permission.reasons.filter(({ code }) => RECUSALS.includes(code));
}
