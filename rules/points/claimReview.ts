/** S6、S7、S8、D19：一笔加减分申报能不能认定。 */
import type { Reason } from '../reason';
import type { Permission } from '../result';
import type { PointItemId, PointScheme } from '../schemes/pointScheme';

/** 一名证明人；`confirmed` 为本人确认、拒绝，或尚未答复（null）。 */
export interface Witness {
  readonly id: string;
  readonly confirmed: boolean | null;
}

/** 一笔待认定的申报。 */
export interface Claim {
  readonly item: PointItemId;
  readonly count: number;
  /** 记在谁名下。 */
  readonly subjectId: string;
  /** 谁申报：加分为本人，减分为提出的人。 */
  readonly claimantId: string;
  readonly reviewerId: string;
  /** 是否附有材料；签到、缴费记录也是材料。 */
  readonly hasMaterial: boolean;
  /** 是否附有有权机关的书面认定（D19）。 */
  readonly hasOfficialDetermination: boolean;
  readonly witnesses: readonly Witness[];
  /** 减分：本人是否已收到通知（G5）。 */
  readonly notified: boolean;
  /** 减分：本人已申辩而尚未答复（G5）。 */
  readonly defenceUnanswered: boolean;
}

/**
 * 计数的证明人：本人确认的、彼此不同的、既不是当事人也不是申报人的（S8）。
 * 拒绝与未答复的不计；返回去重后的 id。
 */
export const countedWitnesses = (claim: Claim): string[] => [
  ...new Set(
    claim.witnesses
      .filter(
        ({ id, confirmed }) =>
          confirmed === true && id !== claim.subjectId && id !== claim.claimantId,
      )
      .map(({ id }) => id),
  ),
];

/**
 * 能不能认定入账（S6、S7）。列出每一个不满足的条件：
 * `points.itemNotAdopted`、`points.countInvalid`、`points.officialDeterminationMissing`、
 * `points.evidenceInsufficient`、`points.reviewerOwnClaim`、`points.reviewerIsWitness`、
 * `points.subjectNotNotified`、`points.defenceUnanswered`。
 * 都满足时给一条 `points.claimAcceptable`；认定与否仍由支部决定（G3）。
 */
export const reviewClaim = (claim: Claim, scheme: PointScheme): Permission => {
  const item = scheme.items[claim.item];
  const witnesses = countedWitnesses(claim).length;
  const needed = scheme.witnesses.value;
  const evidenceArticle = item.kind === 'bonus' ? 'S6' : 'S7';
  const failures: Reason[] = [];
  const fail = (code: string, articles: Reason['articles'], facts: Reason['facts'] = {}): void => {
    failures.push({ rule: 'points/claimReview', articles, code, facts });
  };

  if (!item.adopted) fail('points.itemNotAdopted', [item.article], { title: item.title });
  if (!Number.isInteger(claim.count) || claim.count < 1) {
    fail('points.countInvalid', [item.article], { count: claim.count });
  } else if (item.unit === 'level' && claim.count !== 1) {
    fail('points.countInvalid', [item.article], { count: claim.count });
  }
  if (item.evidence === 'officialDetermination') {
    if (!claim.hasOfficialDetermination) {
      fail('points.officialDeterminationMissing', [item.article, 'G4']);
    }
  } else if (!claim.hasMaterial && witnesses < needed) {
    fail('points.evidenceInsufficient', [evidenceArticle, 'S8'], { witnesses, needed });
  }
  if (claim.reviewerId === claim.subjectId || claim.reviewerId === claim.claimantId) {
    fail('points.reviewerOwnClaim', ['S8']);
  }
  if (
    scheme.readings.reviewerAsWitness === 'recuse' &&
    claim.witnesses.some(({ id }) => id === claim.reviewerId)
  ) {
    fail('points.reviewerIsWitness', ['S8']);
  }
  if (item.kind === 'deduction') {
    if (!claim.notified) fail('points.subjectNotNotified', ['G5']);
    if (claim.defenceUnanswered) fail('points.defenceUnanswered', ['G5', 'S7']);
  }

  if (failures.length > 0) return { allowed: false, reasons: failures };
  return {
    allowed: true,
    reasons: [
      {
        rule: 'points/claimReview',
        articles: [item.article, evidenceArticle, 'S8'],
        code: 'points.claimAcceptable',
        facts: { title: item.title, witnesses, material: claim.hasMaterial },
      },
    ],
  };
};
