import { fail } from '../../types/errors';
import type { Output } from '../../types/api';
import type { Result } from '../../types/result';
import { ok } from '../../types/result';
import type { Call } from '../_runtime/call';
import { _ } from '../_runtime/cloud';
import { facts } from '../_runtime/journal';
import type { NewEvent } from '../_runtime/mutate';
import { mutate } from '../_runtime/mutate';
import type { MeetingDoc } from '../_store/meetings';
import { ATTENDANCE_EVENTS, checkInId, checkInPayload, foldCheckIns, isLate } from './attendance';

/** 名单上的一个人；断网登记的带登记的时刻。 */
export interface RollEntry {
  readonly memberId: string;
  readonly scannedAt: number | null;
}

/** 同一时刻有人自己在签，撞上了就再核对一遍；几遍都撞是反常的。 */
const ATTEMPTS = 4;

/** 名单里有不在参加范围的人，整份不收：纸面名单抄错了要回头核对。错误：ROLL_NOT_EXPECTED。 */
export function outsideRoll(meeting: MeetingDoc, memberIds: readonly string[]) {
  const expected = new Set(meeting.participants.map((p) => p.memberId));
  const outside = [...new Set(memberIds)].filter((id) => !expected.has(id));
  return outside.length === 0
    ? null
    : fail('ROLL_NOT_EXPECTED', { count: outside.length, names: outside.slice(0, 5).join('、') });
}

/**
 * 一份名单整个写下：已有签到的给回原来那次，其余各写一条，要么全写要么都不写（X5）。
 * 错误：BUSY。
 */
export async function keepRoll(
  call: Call,
  meeting: MeetingDoc,
  roll: readonly RollEntry[],
  reason: string,
): Promise<Result<Output<'meeting', 'checkInRoll'>>> {
  const unique = [...new Map(roll.map((entry) => [entry.memberId, entry])).values()];
  for (let attempt = 1; ; attempt += 1) {
    const kept = await keepOnce(call, meeting, unique, reason);
    const collided = !kept.ok && kept.error.code === 'BUSY';
    if (!collided || attempt === ATTEMPTS) return kept;
  }
}

async function keepOnce(
  call: Call,
  meeting: MeetingDoc,
  roll: readonly RollEntry[],
  reason: string,
): Promise<Result<Output<'meeting', 'checkInRoll'>>> {
  const meetingId = meeting._id;
  const entries = await facts({
    'subject.meetingId': meetingId,
    type: _.in(ATTENDANCE_EVENTS),
  });
  const taken = new Set(entries.map((entry) => entry._id));
  const already = new Map(foldCheckIns(entries).map((checkIn) => [checkIn.memberId, checkIn]));
  const fresh = roll.flatMap(({ memberId, scannedAt }): NewEvent[] => {
    const id = checkInId(meetingId, memberId);
    if (taken.has(id)) return [];
    const extras = scannedAt === null ? { reason } : { reason, scannedAt };
    const payload = checkInPayload(meeting, 'roll', call.now, extras);
    return [{ id, type: 'meeting.checkedIn', subject: { meetingId, memberId }, payload }];
  });
  const written = new Map(fresh.map(({ subject, payload }) => [subject.memberId, payload]));
  const output = {
    meetingId,
    entries: roll.flatMap(({ memberId, scannedAt }) => {
      const payload = written.get(memberId);
      const at = scannedAt ?? call.now;
      if (payload) return [{ memberId, at, late: isLate(payload) }];
      const before = already.get(memberId);
      return before ? [{ memberId, at: before.at, late: before.late }] : [];
    }),
  };
  const kept: NewEvent = {
    type: 'meeting.rollKept',
    subject: { meetingId },
    payload: { memberIds: roll.map(({ memberId }) => memberId), reason },
  };
  return mutate(call, call.orgId, () => Promise.resolve(ok({ output, events: [kept, ...fresh] })));
}
