/** S2、S5：能不能自评，填得对不对。 */
import type { Reason } from '../reason';
import type { Permission } from '../result';
import type { PointScheme } from '../schemes/pointScheme';
import { BASE_ITEMS } from './baseItems';

/** 自评的事实。 */
export interface SelfAssessmentFacts {
  readonly year: number;
  /** 现在是哪一年。 */
  readonly thisYear: number;
  readonly submitted: boolean;
  /** 支部已评定这一年。 */
  readonly yearClosed: boolean;
  /** 按关爱管理，不列入积分（S2）。 */
  readonly careManaged: boolean;
}

const RULE = 'points/selfAssessmentPermission';

/**
 * 现在能不能自评（S5）：一年一次，交了不能改；支部评定之后不再收；还没到的年度、不列入积分的不自评。
 *
 * 理由码：`points.careManaged`、`points.selfTooEarly`、`points.selfSubmitted`、`points.selfClosed`；可以时为空。
 */
export const selfAssessmentPermission = (facts: SelfAssessmentFacts): Permission => {
  const { year } = facts;
  const code = facts.careManaged
    ? 'points.careManaged'
    : year > facts.thisYear
      ? 'points.selfTooEarly'
      : facts.submitted
        ? 'points.selfSubmitted'
        : facts.yearClosed
          ? 'points.selfClosed'
          : null;
  if (code === null) return { allowed: true, reasons: [] };
  const articles: Reason['articles'] = facts.careManaged ? ['S2', 'S5'] : ['S5'];
  return { allowed: false, reasons: [{ rule: RULE, articles, code, facts: { year } }] };
};

/** 六项自评是否各为 0 到该项分值的整数（S5）；不对的逐项列出（`points.selfItemInvalid`）。 */
export const selfScoresValid = (scores: readonly number[], scheme: PointScheme): Permission => {
  const reasons = scheme.baseItems.value.flatMap((most, index): Reason[] => {
    const score = scores[index];
    if (score !== undefined && Number.isInteger(score) && score >= 0 && score <= most) return [];
    const item = BASE_ITEMS[index]?.title ?? String(index + 1);
    return [
      { rule: RULE, articles: ['S5'], code: 'points.selfItemInvalid', facts: { item, most } },
    ];
  });
  return { allowed: reasons.length === 0, reasons };
};
