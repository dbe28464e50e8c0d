/** S10、S12、G3：全支部一年的得分各允许得出什么结论。 */
import type { Decided } from '../result';
import type { PointScheme } from '../schemes/pointScheme';
import { allowedConclusions } from './allowedConclusions';
import type { ScoreConclusions } from './allowedConclusions';
import { rankHints } from './rankHints';

/** 一名参加考核的党员的得分。 */
export interface ScoredMember {
  readonly id: string;
  readonly score: number;
  readonly vetoed: boolean;
}

/** 允许的结论，连同只供支部参考的名次提示。 */
export type MemberConclusions = ScoreConclusions & { readonly hint: 'top' | 'bottom' | null };

/**
 * 各人允许的结论（S10）与名次提示（S12），按编号查；名次本身不给出来。
 * 关爱管理的不列入（S2），由调用方排除。
 */
export const yearConclusions = (
  members: readonly ScoredMember[],
  scheme: PointScheme,
): ReadonlyMap<string, Decided<MemberConclusions>> => {
  const hints = new Map(rankHints(members, scheme).value.map(({ id, hint }) => [id, hint]));
  return new Map(
    members.map(({ id, score, vetoed }) => {
      const hint = hints.get(id) ?? null;
      const { value, reasons } = allowedConclusions(
        { score, vetoed, topRanked: hint === 'top' },
        scheme,
      );
      return [id, { value: { ...value, hint }, reasons }];
    }),
  );
};
