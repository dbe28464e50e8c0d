/** V1—V6、S4：一票否决须具备哪些条件才能入账。 */
import type { Reason } from '../reason';
import type { Permission } from '../result';
import type { VetoArticle } from '../schemes/pointScheme';

/** 作出一票否决所需的事实。 */
export interface VetoFacts {
  readonly article: VetoArticle;
  readonly hasEvidence: boolean;
  /** 支部经民主评议程序作出决定（S4）。 */
  readonly decidedInAppraisal: boolean;
  /** 本人已收到通知；申辩已答复或已放弃（G5）。 */
  readonly notified: boolean;
  readonly defenceUnanswered: boolean;
  /** V2：是否有正当理由，或属预备、豁免、失能。 */
  readonly justified: boolean;
  /** V3：是否经过教育仍拒绝交纳。 */
  readonly refusedAfterEducation: boolean;
  /** V4：是否已受行政处罚或处分，且后果严重。 */
  readonly punished: boolean;
  readonly seriousConsequence: boolean;
}

/** 各条自身的要件：返回不满足的理由码。V1、V5、V6 没有证据之外的要件，由支部认定。 */
const OWN_REQUIREMENTS: Readonly<Record<VetoArticle, (facts: VetoFacts) => string[]>> = {
  V1: () => [],
  V2: ({ justified }) => (justified ? ['points.vetoJustified'] : []),
  V3: ({ justified, refusedAfterEducation }) => [
    ...(justified ? ['points.vetoJustified'] : []),
    ...(refusedAfterEducation ? [] : ['points.vetoWithoutEducation']),
  ],
  V4: ({ punished, seriousConsequence }) =>
    punished && seriousConsequence ? [] : ['points.vetoWithoutPunishment'],
  V5: () => [],
  V6: () => [],
};

/**
 * 能不能把一票否决记入账（S4、G3、G5）。系统的预警不是否决：
 * 须有证据、经民主评议程序、本人收到通知、申辩已答复，并具备该条自身的要件。
 */
export const vetoPermission = (facts: VetoFacts): Permission => {
  const { article } = facts;
  const failures: Reason[] = [];
  const fail = (code: string, articles: Reason['articles']): void => {
    failures.push({ rule: 'points/vetoPermission', articles, code, facts: { article } });
  };
  if (!facts.hasEvidence) fail('points.vetoWithoutEvidence', [article, 'X1']);
  if (!facts.decidedInAppraisal) fail('points.vetoOutsideAppraisal', [article, 'S4', 'G3']);
  if (!facts.notified) fail('points.subjectNotNotified', ['G5']);
  if (facts.defenceUnanswered) fail('points.defenceUnanswered', ['G5']);
  for (const code of OWN_REQUIREMENTS[article](facts)) fail(code, [article, 'G4']);
  if (failures.length > 0) return { allowed: false, reasons: failures };
  return {
    allowed: true,
    reasons: [
      {
        rule: 'points/vetoPermission',
        articles: [article, 'S4'],
        code: 'points.vetoAllowed',
        facts: { article },
      },
    ],
  };
};
