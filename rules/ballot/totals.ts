/** 分别计票，累计计算（Q11）。 */
import { GRADES } from '../vocabulary';
import type { Grade } from '../vocabulary';
import type { BallotCount, ColumnCount, EnvelopeCount, GroupCount } from './ballotCounts';

const addEnvelopes = (a: EnvelopeCount, b: EnvelopeCount): EnvelopeCount => ({
  present: a.present + b.present,
  issued: a.issued + b.issued,
  collected: a.collected + b.collected,
  valid: a.valid + b.valid,
  invalid: a.invalid + b.invalid,
});

const addColumns = (a: ColumnCount, b: ColumnCount): ColumnCount => ({
  subjectId: a.subjectId,
  grades: Object.fromEntries(
    GRADES.map((grade) => [grade, a.grades[grade] + b.grades[grade]]),
  ) as Record<Grade, number>,
  abstained: a.abstained + b.abstained,
  blank: a.blank + b.blank,
});

/**
 * 党员票、群众票累计（Q11）：总票数逐项相加，每名被评议人各档相加。
 * 某人只在一组里有票（另一组无人参加）时，合计就是那一组的票。列按被评议人编号排序。
 */
export const totals = ({ party, mass }: BallotCount): GroupCount => {
  const columns = new Map<string, ColumnCount>();
  for (const column of [...party.columns, ...mass.columns]) {
    const sofar = columns.get(column.subjectId);
    columns.set(column.subjectId, sofar === undefined ? column : addColumns(sofar, column));
  }
  return {
    envelopes: addEnvelopes(party.envelopes, mass.envelopes),
    columns: [...columns.values()].sort((a, b) => (a.subjectId < b.subjectId ? -1 : 1)),
  };
};
