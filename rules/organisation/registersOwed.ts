/** O11、O14、O15：组织关系排查、载体活动检查、岗位履职汇报，本期还欠什么。 */
import { cycleContaining } from '../calendar/cycle';
import type { Span } from '../calendar/cycle';
import type { Reason } from '../reason';
import type { Decided } from '../result';
import type { MembershipScheme, Register } from '../schemes/membership';
import { REGISTERS } from '../schemes/membership';
import type { Cycle } from '../schemes/frequencyScheme';

/** 已登记的一次；履职汇报的 `subjectId` 是党员，其余为 null。 */
export interface RegisterRecord {
  readonly register: Register;
  readonly at: number;
  readonly subjectId: string | null;
}

/** 一本账在当前期间的进度。 */
export interface RegisterProgress {
  readonly register: Register;
  readonly subjectId: string | null;
  readonly cycle: Cycle;
  readonly span: Span;
  readonly done: number;
  readonly owed: number;
}

/**
 * `now` 所在的期间里，各本账已登记几次、还差几次。
 * 履职汇报只对作过岗位承诺的党员，逐人计；作出承诺的当月不要求汇报（G4）。只给还差的写理由。
 *
 * @param pledges 作过承诺的党员与承诺的时刻
 */
export const registersOwed = (
  scheme: MembershipScheme,
  pledges: readonly { readonly memberId: string; readonly at: number }[],
  records: readonly RegisterRecord[],
  now: number,
): Decided<RegisterProgress[]> => {
  const value: RegisterProgress[] = [];
  const reasons: Reason[] = [];
  for (const register of REGISTERS) {
    const { value: frequency, articles } = scheme[register];
    const span = cycleContaining(frequency.every, now);
    const subjects: readonly (string | null)[] =
      register === 'pledgeReport'
        ? pledges
            .filter(({ at }) => at < span.from)
            .map(({ memberId }) => memberId)
            .sort()
        : [null];
    for (const subjectId of subjects) {
      const done = records.filter(
        (record) =>
          record.register === register &&
          record.subjectId === subjectId &&
          record.at >= span.from &&
          record.at < span.until,
      ).length;
      const owed = Math.max(0, frequency.least - done);
      value.push({ register, subjectId, cycle: frequency.every, span, done, owed });
      if (owed > 0) {
        reasons.push({
          rule: 'organisation/registersOwed',
          articles,
          code: 'organisation.registerOwed',
          facts: {
            register,
            cycle: frequency.every,
            done,
            owed,
            ...(subjectId === null ? {} : { subjectId }),
          },
        });
      }
    }
  }
  return { value, reasons };
};
