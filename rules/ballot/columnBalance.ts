/** 每一列的等式（Q13、Q9）。 */
import type { Reason, ReasonFacts } from '../reason';
import type { Permission } from '../result';
import type { AppraisalScheme } from '../schemes/appraisalScheme';
import { GRADES } from '../vocabulary';
import type { ColumnCount, GroupCount } from './ballotCounts';

const because = (
  articles: Reason['articles'],
  code: string,
  column: ColumnCount,
  facts: ReasonFacts = {},
): Reason => ({
  rule: 'ballot/columnBalance',
  articles,
  code,
  facts: { subjectId: column.subjectId, ...facts },
});

const check = (
  column: ColumnCount,
  valid: number,
  scheme: Pick<AppraisalScheme, 'ballotGrades'>,
): Reason[] => {
  const numbers = [...Object.values(column.grades), column.abstained, column.blank];
  if (numbers.some((value) => !Number.isInteger(value) || value < 0)) {
    return [because(['Q13'], 'ballot.columnNotACount', column)];
  }
  const reasons: Reason[] = [];
  for (const grade of GRADES) {
    if (!scheme.ballotGrades.value.includes(grade) && column.grades[grade] > 0) {
      reasons.push(
        because(['Q9'], 'ballot.gradeNotInScheme', column, { grade, votes: column.grades[grade] }),
      );
    }
  }
  const marked = GRADES.reduce((sum, grade) => sum + column.grades[grade], column.abstained);
  const expected = valid - column.blank;
  if (marked !== expected) {
    reasons.push(because(['Q13'], 'ballot.columnUnbalanced', column, { marked, expected }));
  }
  return reasons;
};

/**
 * 一组（或合计）里每一列是否平：各档 + 弃权 = 有效信封 − 空项（Q13），
 * 且没有方案之外的等次（Q9）。同一名被评议人不得有两列。
 *
 * 理由码（不平时）：`ballot.columnUnbalanced`、`ballot.gradeNotInScheme`、`ballot.columnNotACount`、
 * `ballot.columnTwice`；全部平时没有理由。
 */
export const columnBalance = (
  group: GroupCount,
  scheme: Pick<AppraisalScheme, 'ballotGrades'>,
): Permission => {
  const seen = new Set<string>();
  const reasons = [...group.columns]
    .sort((a, b) => (a.subjectId < b.subjectId ? -1 : 1))
    .flatMap((column) => {
      const twice = seen.has(column.subjectId);
      seen.add(column.subjectId);
      return [
        ...(twice ? [because(['Q13'], 'ballot.columnTwice', column)] : []),
        ...check(column, group.envelopes.valid, scheme),
      ];
    });
  return { allowed: reasons.length === 0, reasons };
};
