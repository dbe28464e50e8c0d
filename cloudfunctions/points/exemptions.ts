import type { Span } from '../../rules/calendar/cycle';
import { exemptYears } from '../../rules/points/exemptYears';
import { facts } from '../_runtime/journal';

/** 一个支部历年经上级确认的豁免（Q3）管哪些时间，按党员；测评清除之后事件账上还在。一次往返。 */
export async function exemptionsIn(orgId: string): Promise<ReadonlyMap<string, Span[]>> {
  const confirmed = await facts({ orgId, type: 'appraisal.exemptionConfirmed' });
  const byMember = new Map<string, number[]>();
  for (const { payload, at } of confirmed) {
    const { memberId } = payload;
    if (typeof memberId !== 'string') continue;
    byMember.set(memberId, [...(byMember.get(memberId) ?? []), at]);
  }
  return new Map([...byMember].map(([memberId, times]) => [memberId, exemptYears(times)]));
}

/** 某一时刻在不在豁免期间。 */
export function exemptAt(spans: readonly Span[] | undefined, at: number): boolean {
  return (spans ?? []).some(({ from, until }) => at >= from && at < until);
}
