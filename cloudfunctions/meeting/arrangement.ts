import type { AppError } from '../../types/errors';
import { fail } from '../../types/errors';
import type { Input } from '../../types/api';
import type { Result } from '../../types/result';
import { ok } from '../../types/result';
import type { Call } from '../_runtime/call';
import type { Arrangement, PersonRef } from '../_store/meetings';
import type { MemberDoc } from '../_store/members';
import { membersOf } from '../_store/members';

const DAY_MS = 86_400_000;

type Refusal = { readonly ok: false; readonly error: AppError };

/**
 * 建活动、改安排共用的核对（M7、M9）：时间、党小组在不在名册里、主持与发言人是不是本支部的人。
 * 没有点名的人、也不是党小组会的，不查名册。
 * 错误：EVENT_TIME_INVALID、EVENT_IN_PAST、GROUP_REQUIRED、GROUP_UNKNOWN、PERSON_UNKNOWN。
 */
export async function arrange(
  input: Input<'meeting', 'create'>,
  call: Call,
): Promise<Result<Arrangement>> {
  const refused = timesOf(input, call.now) ?? missingGroup(input);
  if (refused) return refused;
  const { kind, title, place, startsAt, endsAt } = input;
  const speakerIds = [...new Set(input.speakerIds ?? [])];
  const named = input.chairId !== undefined || speakerIds.length > 0;
  const roster = named || input.group !== undefined ? await membersOf(call.orgId) : [];
  const group = input.group ?? null;
  if (group !== null && !roster.some((member) => member.group === group)) {
    return fail('GROUP_UNKNOWN', { group }, [
      { path: 'group', message: '党小组：名册里没有这个党小组' },
    ]);
  }
  const chair = input.chairId === undefined ? null : personIn(roster, input.chairId);
  if (chair === undefined) return unknown('chairId', '主持人');
  const speakers = speakerIds.map((id) => personIn(roster, id));
  if (!speakers.every((person) => person !== undefined)) return unknown('speakerIds', '发言人');
  return ok({
    kind,
    title,
    place,
    startsAt,
    endsAt,
    group,
    chair,
    speakers,
    agenda: input.agenda ?? [],
    planRowId: input.planRowId ?? null,
    placeCheck: input.placeCheck ?? false,
  });
}

function timesOf(input: Input<'meeting', 'create'>, now: number): Refusal | null {
  const length = input.endsAt - input.startsAt;
  if (length <= 0 || length > DAY_MS) {
    return fail('EVENT_TIME_INVALID', {}, [
      { path: 'endsAt', message: '结束时间：要晚于开始时间，且不超过 24 小时' },
    ]);
  }
  if (input.startsAt < now - DAY_MS) {
    return fail('EVENT_IN_PAST', {}, [{ path: 'startsAt', message: '开始时间：已过去超过一天' }]);
  }
  return null;
}

function missingGroup(input: Input<'meeting', 'create'>): Refusal | null {
  if (input.kind !== 'groupMeeting' || input.group !== undefined) return null;
  return fail('GROUP_REQUIRED', {}, [{ path: 'group', message: '党小组：党小组会须选定党小组' }]);
}

function unknown(path: string, what: string): Refusal {
  return fail('PERSON_UNKNOWN', { what }, [{ path, message: `${what}：不在本支部名册里` }]);
}

function personIn(roster: readonly MemberDoc[], memberId: string): PersonRef | undefined {
  const found = roster.find((member) => member._id === memberId);
  return found && { memberId: found._id, name: found.name };
}
