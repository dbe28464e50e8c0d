import type { DutyRecord } from '../../rules/calendar/dutiesOwed';
import { eventDuties } from '../../rules/calendar/eventDuties';
import type { PlanContext } from '../../rules/calendar/annualPlan';
import { _ } from '../_runtime/cloud';
import { journal } from '../_runtime/journal';
import type { Picked } from '../_runtime/fields';
import type { MeetingDoc } from '../_store/meetings';
import type { MemberDoc } from '../_store/members';
import { membersOf } from '../_store/members';
import { meetingsOfYear } from '../meeting/meetingsOfYear';
import { yearRange } from '../meeting/yearRange';
import type { DutyEntry } from './recordedDuties';
import { DUTY, DUTY_EVENTS, recordedDuties } from './recordedDuties';

/** 上一年最后一季就可以报备下一年的计划。 */
const EARLY_MS = 100 * 86_400_000;

/** 算“做过一次”、对计划要的部分：参加范围用不着。 */
const EVENT = {
  kind: true,
  startsAt: true,
  group: true,
  speakers: true,
  state: true,
  planRowId: true,
} as const;

/** 判断“还欠什么”用到的一年的事实。 */
export interface YearFacts {
  readonly roster: readonly MemberDoc[];
  readonly secretaryId: string | null;
  /** 没有取消的活动。 */
  readonly events: readonly Picked<MeetingDoc, typeof EVENT>[];
  readonly entries: readonly DutyEntry[];
  readonly records: readonly DutyRecord[];
}

/** 名册、活动、事件账，三次往返同时取。 */
export async function yearFacts(branchId: string, year: number): Promise<YearFacts> {
  const [from] = yearRange(year);
  const [roster, held, entries] = await Promise.all([
    membersOf(branchId),
    meetingsOfYear(branchId, year, EVENT),
    journal.findAll(
      _.or([
        { orgId: branchId, type: _.in(DUTY_EVENTS), at: _.gte(from - EARLY_MS) },
        { orgId: branchId, type: 'membership.pledged' },
      ]),
      { fields: DUTY },
    ),
  ]);
  const secretaryId = secretaryOf(roster, branchId);
  const events = held.filter(({ state }) => state !== 'cancelled');
  return {
    roster,
    secretaryId,
    events,
    entries,
    records: [
      ...events.flatMap((meeting) =>
        meeting.state === 'closed'
          ? eventDuties(
              {
                kind: meeting.kind,
                at: meeting.startsAt,
                group: meeting.group,
                speakerIds: meeting.speakers.map(({ memberId }) => memberId),
              },
              secretaryId,
            )
          : [],
      ),
      ...recordedDuties(entries, secretaryId),
    ],
  };
}

/** 现任书记；空缺为 null。 */
export function secretaryOf(roster: readonly MemberDoc[], branchId: string): string | null {
  const holds = ({ roles }: MemberDoc) =>
    roles.some(({ role, orgId }) => role === 'secretary' && orgId === branchId);
  return roster.find(holds)?._id ?? null;
}

/** 支部的设置：有委员即设了支委会（O2）；党小组照名册。 */
export function planContext(roster: readonly MemberDoc[]): PlanContext {
  return {
    hasCommittee: roster.some(({ position }) => position === 'committeeMember'),
    groups: [...new Set(roster.flatMap(({ group }) => (group === null ? [] : [group])))].sort(),
  };
}
