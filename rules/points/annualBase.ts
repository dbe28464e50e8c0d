/** S1、S5：基础分与自评。 */
import type { Decided } from '../result';
import type { PointScheme } from '../schemes/pointScheme';

/**
 * 本周期的基础分。默认读法：人人 100 分，自评只供对照（S1、S5）；
 * 方案采用 `asBase` 读法且自评有效时，以自评合计为基础分。
 * 自评须逐项填写，每项为 0 到该项分值的整数；无效或未自评的按 100 分（G4）。
 *
 * @param selfAssessment 六个基础项的自评分，次序同方案；未自评为 null
 */
export const annualBase = (
  scheme: PointScheme,
  selfAssessment: readonly number[] | null,
): Decided<number> => {
  const base = scheme.base.value;
  const maxima = scheme.baseItems.value;
  if (selfAssessment === null) {
    return {
      value: base,
      reasons: [
        {
          rule: 'points/annualBase',
          articles: ['S1', 'S5'],
          code: 'points.noSelfAssessment',
          facts: { base },
        },
      ],
    };
  }
  const total = selfAssessment.reduce((sum, points) => sum + points, 0);
  const valid =
    selfAssessment.length === maxima.length &&
    selfAssessment.every(
      (points, index) => Number.isInteger(points) && points >= 0 && points <= (maxima[index] ?? 0),
    );
  const asBase = valid && scheme.readings.selfAssessment === 'asBase';
  const code = !valid
    ? 'points.selfAssessmentInvalid'
    : asBase
      ? 'points.selfAssessmentAsBase'
      : 'points.selfAssessmentCompared';
  return {
    value: asBase ? total : base,
    reasons: [{ rule: 'points/annualBase', articles: ['S1', 'S5'], code, facts: { base, total } }],
  };
};
