import type { BallotCount, GroupCount } from '../../rules/ballot/ballotCounts';
import type { Grade } from '../../rules/vocabulary';
import { GRADES } from '../../rules/vocabulary';
import type { ClosingBody, ColumnResult, ResultBody } from '../../types/ballot/archive';
import type { Mark } from '../../types/ballot/mark';

/** 一列的档次 → 各档票数。 */
export function countMarks(marks: readonly Mark[]): {
  readonly grades: Record<Grade, number>;
  readonly abstained: number;
} {
  const grades = Object.fromEntries(GRADES.map((grade) => [grade, 0])) as Record<Grade, number>;
  let abstained = 0;
  for (const mark of marks) {
    if (mark === 'abstained') abstained += 1;
    else grades[mark] += 1;
  }
  return { grades, abstained };
}

const NOBODY: GroupCount = {
  envelopes: { present: 0, issued: 0, collected: 0, valid: 0, invalid: 0 },
  columns: [],
};

/**
 * 关箱数与结果 → 规则用的口径（rules/ballot）。合并计票只有一组，记在党员组的位置上，另一组为零。
 * 空项与作废项都不是任何人投的票，合成 `blank`。
 */
export function ballotCount(closing: ClosingBody, result: ResultBody): BallotCount {
  const count = { party: NOBODY, mass: NOBODY };
  for (const [index, { group, valid, invalid, columns }] of result.groups.entries()) {
    const closed = closing.groups[index];
    if (!closed) continue;
    const { present, issued, collected } = closed;
    count[group === 'mass' ? 'mass' : 'party'] = {
      envelopes: { present, issued, collected, valid, invalid },
      columns: columns.map(toColumn),
    };
  }
  return count;
}

const toColumn = ({ subjectId, grades, abstained, empty, spoiled }: ColumnResult) => ({
  subjectId,
  grades,
  abstained,
  blank: empty + spoiled,
});
