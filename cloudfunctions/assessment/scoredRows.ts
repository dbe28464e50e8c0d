import { yearConclusions } from '../../rules/points/yearConclusions';
import type { MemberKind } from '../../rules/vocabulary';
import type { FrozenRow, Listed } from '../_store/assessments';
import { pointSchemeFor } from '../points/scheme';
import type { YearLedger } from './yearLedger';

/** 支部写下的等次与备注；没有写为 null。 */
export type Written = Pick<FrozenRow, 'grade' | 'remark'>;

const BLANK: Written = { grade: null, remark: null };

/** 各人此刻的得分、名次提示（S12），连同支部写下的：次序照传入的名册次序。 */
export function scoredRows(
  people: readonly (Listed & { readonly kind: MemberKind })[],
  ledger: YearLedger,
  year: number,
  written: ReadonlyMap<string, Written>,
): FrozenRow[] {
  const scored = people.map((person) => ({ person, score: ledger.scoreOf(person.memberId) }));
  const conclusions = yearConclusions(
    scored.map(({ person, score }) => ({
      id: person.memberId,
      score: score.score,
      vetoed: score.vetoed,
    })),
    pointSchemeFor(year),
  );
  return scored.map(({ person, score }) => {
    const { memberId, name, kind } = person;
    const { base, bonus, deduction, vetoed } = score;
    const { grade, remark } = written.get(memberId) ?? BLANK;
    const hint = conclusions.get(memberId)?.value.hint ?? null;
    return {
      memberId,
      name,
      kind,
      base,
      bonus,
      deduction,
      score: score.score,
      vetoed,
      hint,
      grade,
      remark,
    };
  });
}
