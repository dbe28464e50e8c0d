import { monthIndexOf, monthStartOf } from '../../rules/calendar/cycle';
import type { RegisterRecord } from '../../rules/organisation/registersOwed';
import { instantOf } from '../../types/time';
import type { DutyEntry } from './recordedDuties';

/** 事件账 → 排查、检查、履职汇报各登记过几次（O11、O14、O15）。汇报算在它所属的月份。 */
export function registerRecords(entries: readonly DutyEntry[]): RegisterRecord[] {
  return entries.flatMap(({ type, subject, payload }): RegisterRecord[] => {
    if (type === 'membership.checked') {
      const register = payload['register'] === 'serviceCheck' ? 'serviceCheck' : 'relationCheck';
      return [{ register, at: instantOf(String(payload['on']), '00:00'), subjectId: null }];
    }
    if (type !== 'membership.pledgeReported' || !subject.memberId) return [];
    const month = monthIndexOf(instantOf(`${String(payload['month'])}-15`, '00:00'));
    return [{ register: 'pledgeReport', at: monthStartOf(month), subjectId: subject.memberId }];
  });
}

/** 作过岗位承诺的党员，与第一次承诺的时刻。 */
export function pledgesIn(entries: readonly DutyEntry[]) {
  const first = new Map<string, number>();
  for (const { type, subject, at } of entries) {
    if (type !== 'membership.pledged' || !subject.memberId) continue;
    first.set(subject.memberId, Math.min(at, first.get(subject.memberId) ?? at));
  }
  return [...first].map(([memberId, at]) => ({ memberId, at }));
}
