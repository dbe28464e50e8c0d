/** S10：考核低或名次靠后的帮扶，连续两年低的处置提示。 */
import type { Reason } from '../reason';
import type { Decided } from '../result';
import type { PointScheme } from '../schemes/pointScheme';

/** 一个已公布年度的得分与名次提示。 */
export interface YearResult {
  readonly year: number;
  readonly score: number;
  readonly bottomRanked: boolean;
}

/** 本年度整改情况：没有整改任务、有效、效果不明显、不愿整改。 */
export type RectificationOutcome = 'none' | 'effective' | 'ineffective' | 'refused';

/** 支部接下来要做的事；处置本身由支部按规定决定（G3）。 */
export interface FollowUp {
  /** 谈心谈话、结对帮扶。 */
  readonly help: boolean;
  /** 按规定研究组织处置。 */
  readonly dispositionReview: boolean;
}

/**
 * 某年度考核之后的跟进（S10）。
 * 帮扶：得分低于 `lowLine`，或名次靠后。
 * 研究处置：连续两年都既低又靠后；或本年度整改效果不明显、不愿整改。缺上一年结果的不算连续。
 */
export const followUp = (
  year: number,
  results: readonly YearResult[],
  rectification: RectificationOutcome,
  scheme: PointScheme,
): Decided<FollowUp> => {
  const line = scheme.lowLine.value;
  const of = (wanted: number): YearResult | undefined =>
    results.find((result) => result.year === wanted);
  const lowAndBottom = (result: YearResult | undefined): boolean =>
    result !== undefined && result.score < line && result.bottomRanked;

  const current = of(year);
  const help = current !== undefined && (current.score < line || current.bottomRanked);
  const twoYears = lowAndBottom(current) && lowAndBottom(of(year - 1));
  const unimproved = rectification === 'ineffective' || rectification === 'refused';

  const reasons: Reason[] = [];
  const add = (code: string, facts: Reason['facts']): void => {
    reasons.push({ rule: 'points/followUp', articles: ['S10', 'G3'], code, facts });
  };
  if (help) add('points.helpDue', { year, score: current.score, line });
  if (twoYears) add('points.lowTwoYears', { from: year - 1, to: year, line });
  if (unimproved) add('points.unimproved', { year, refused: rectification === 'refused' });
  if (reasons.length === 0) add('points.noFollowUp', { year });
  return { value: { help, dispositionReview: twoYears || unimproved }, reasons };
};
