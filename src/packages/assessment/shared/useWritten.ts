import { useState } from 'react';
import type { Grade } from '../../../../rules/vocabulary';
import type { AssessmentRow } from '../../../../types/contracts/assessment';

/** 支部写给一个人的等次与备注。 */
export interface Written {
  readonly grade: Grade | null;
  readonly remark: string;
}

/** 逐人写下的等次、备注：没动过的照原来的。 */
export function useWritten() {
  const [written, setWritten] = useState<Readonly<Record<string, Written>>>({});
  const of = ({ memberId, grade, remark }: AssessmentRow): Written =>
    written[memberId] ?? { grade, remark: remark ?? '' };
  const write = (memberId: string, value: Written): void =>
    setWritten((old) => ({ ...old, [memberId]: value }));
  /** 交给服务器的一行。 */
  const sent = (row: AssessmentRow) => {
    const { grade, remark } = of(row);
    return { memberId: row.memberId, grade, remark: remark.trim() === '' ? null : remark.trim() };
  };
  const changed = (row: AssessmentRow): boolean => {
    const { grade, remark } = sent(row);
    return grade !== row.grade || remark !== row.remark;
  };
  return { of, write, sent, changed };
}
