/** S1、S2、S6—S9：一件加分、减分能不能提出。能提出不等于能认定（见 points/claimReview）。 */
import type { Reason } from '../reason';
import type { Permission } from '../result';
import type { PointItemId, PointScheme } from '../schemes/pointScheme';

/** 提出时的事实。 */
export interface FilingFacts {
  readonly item: PointItemId;
  readonly count: number;
  /** 记在谁名下、谁提出。 */
  readonly subjectId: string;
  readonly filerId: string;
  /** 按 S2 关爱管理，不列入积分。 */
  readonly careManaged: boolean;
  /** 事情发生的年度，与今年。 */
  readonly year: number;
  readonly currentYear: number;
  /** 那一年的考核已经评定。 */
  readonly assessed: boolean;
  /** 名册里请来的证明人，可能有重复。 */
  readonly witnessIds: readonly string[];
  /** 减分：只认书面认定的项目，附没附。 */
  readonly official: boolean;
}

const RULE = 'points/claimFiling';

/** 请的证明人对不对（S8）：彼此不同，不是当事人，也不是提出人。给出每一处不对。 */
export const witnessFailures = (
  facts: Pick<FilingFacts, 'subjectId' | 'filerId' | 'witnessIds'>,
): Reason[] => {
  const { witnessIds, subjectId, filerId } = facts;
  const failures: Reason[] = [];
  const fail = (code: string): void => {
    failures.push({ rule: RULE, articles: ['S8'], code, facts: {} });
  };
  if (new Set(witnessIds).size < witnessIds.length) fail('points.witnessRepeated');
  if (witnessIds.includes(subjectId)) fail('points.witnessIsSubject');
  if (filerId !== subjectId && witnessIds.includes(filerId)) fail('points.witnessIsFiler');
  return failures;
};

/**
 * 能不能提出（S6、S7）。列出每一个不满足的条件：方案没有采用、次数不对、关爱管理不列入积分（S2）、
 * 那一年已经评定（S9）或早于去年（S1）、证明人不对（S8）、须附书面认定而没有（D19）。
 */
export const claimFiling = (facts: FilingFacts, scheme: PointScheme): Permission => {
  const item = scheme.items[facts.item];
  const failures: Reason[] = [];
  const fail = (code: string, articles: Reason['articles'], detail: Reason['facts'] = {}): void => {
    failures.push({ rule: RULE, articles, code, facts: detail });
  };
  if (!item.adopted) fail('points.itemNotAdopted', [item.article], { title: item.title });
  const whole = Number.isInteger(facts.count) && facts.count >= 1;
  if (!whole || (item.unit === 'level' && facts.count !== 1)) {
    fail('points.countInvalid', [item.article], { count: facts.count });
  }
  if (facts.careManaged) fail('points.filingCareManaged', ['S2']);
  if (facts.assessed) fail('points.yearClosed', ['S9'], { year: facts.year });
  else if (facts.year < facts.currentYear - 1) {
    fail('points.yearTooOld', ['S1', 'S9'], { year: facts.year });
  }
  if (item.evidence === 'officialDetermination' && !facts.official) {
    fail('points.officialDeterminationMissing', [item.article, 'G4']);
  }
  failures.push(...witnessFailures(facts));
  if (failures.length > 0) return { allowed: false, reasons: failures };
  const articles: Reason['articles'] = [item.article, item.kind === 'bonus' ? 'S6' : 'S7'];
  const { title } = item;
  return {
    allowed: true,
    reasons: [{ rule: RULE, articles, code: 'points.filed', facts: { title, count: facts.count } }],
  };
};
