/** 被评议对象（Q6、Q22）。 */
import type { Reason } from '../reason';
import type { Decided } from '../result';
import type { MemberKind } from '../vocabulary';

/** 判断是否被评议要用的事实。 */
export interface SubjectFacts {
  readonly id: string;
  readonly kind: MemberKind;
  /** 参加年度民主生活会的党员领导干部，并选择不参加民主评议（Q22 是“可不参加”）。 */
  readonly excusedAsLeadingCadre: boolean;
}

/**
 * 哪些人是被评议对象，按编号排序（Q6、Q22）：正式党员；预备党员参加会议而不评定等次；
 * 参加年度民主生活会的党员领导干部可以不参加评议。豁免到会（Q3）不等于不被评议。
 *
 * 理由码：`appraisal.subjects`，以及逐人的 `appraisal.probationaryNotAssessed`、
 * `appraisal.leadingCadreExcused`。
 */
export const subjects = (members: readonly SubjectFacts[]): Decided<readonly string[]> => {
  const sorted = [...members].sort((a, b) => (a.id < b.id ? -1 : 1));
  const value: string[] = [];
  const excluded: Reason[] = [];
  for (const { id, kind, excusedAsLeadingCadre } of sorted) {
    if (kind === 'probationaryMember') {
      excluded.push({
        rule: 'appraisal/subjects',
        articles: ['Q6'],
        code: 'appraisal.probationaryNotAssessed',
        facts: { memberId: id },
      });
    } else if (excusedAsLeadingCadre) {
      excluded.push({
        rule: 'appraisal/subjects',
        articles: ['Q22'],
        code: 'appraisal.leadingCadreExcused',
        facts: { memberId: id },
      });
    } else {
      value.push(id);
    }
  }
  const counted: Reason = {
    rule: 'appraisal/subjects',
    articles: ['Q6', 'Q22'],
    code: 'appraisal.subjects',
    facts: { count: value.length },
  };
  return { value, reasons: [counted, ...excluded] };
};
