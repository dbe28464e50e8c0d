import { randomBytes } from 'node:crypto';
import { expectedParticipants } from '../../rules/organisation/expectedParticipants';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import type { Participant } from '../_store/meetings';
import { meetingIn, meetings } from '../_store/meetings';
import type { MemberDoc } from '../_store/members';
import { membersOf } from '../_store/members';

/**
 * 开始签到：按种类定下参加范围（M9），生成轮换码密钥；要核对会场的，留下会场的位置到结束为止。
 * 错误：NOT_FOUND、EVENT_CLOSED、EVENT_CANCELLED、NOBODY_EXPECTED。
 */
export const open: Handler<'meeting', 'open'> = async (input, call) => {
  const [current, roster] = await Promise.all([
    meetingIn(call.orgId, input.meetingId),
    membersOf(call.orgId),
  ]);
  if (current?.state === 'open')
    return ok({ meetingId: current._id, expected: current.participants.length });
  return mutate(call, call.orgId, async (tx) => {
    const meeting = await meetings.get(input.meetingId, tx);
    if (!meeting || meeting.branchId !== call.orgId) return fail('NOT_FOUND', { what: '这次活动' });
    if (meeting.state === 'closed') return fail('EVENT_CLOSED');
    if (meeting.state === 'cancelled') return fail('EVENT_CANCELLED');
    if (meeting.state === 'open') {
      return ok({
        output: { meetingId: meeting._id, expected: meeting.participants.length },
        events: [],
      });
    }
    const participants = participantsOf(meeting.kind, meeting.group, roster);
    if (participants.length === 0) return fail('NOBODY_EXPECTED');
    await meetings.update(
      meeting._id,
      {
        state: 'open',
        participants,
        codeKey: randomBytes(32).toString('base64url'),
        openedAt: call.now,
        ...(meeting.placeCheck === true && input.venue ? { venue: input.venue } : {}),
      },
      tx,
    );
    return ok({
      output: { meetingId: meeting._id, expected: participants.length },
      events: [
        {
          type: 'meeting.opened',
          subject: { meetingId: meeting._id },
          payload: { participants: participants.map((p) => p.memberId) },
        },
      ],
    });
  });
};

function participantsOf(
  kind: Parameters<typeof expectedParticipants>[0],
  group: string | null,
  roster: readonly MemberDoc[],
): Participant[] {
  const people = roster.map((m) => ({
    id: m._id,
    kind: m.kind,
    position: m.position,
    groupId: m.group,
  }));
  const expected = new Set(
    expectedParticipants(kind, people, group === null ? {} : { groupId: group }).value.expected,
  );
  return roster
    .filter((m) => expected.has(m._id))
    .map((m) => ({ memberId: m._id, name: m.name, kind: m.kind, careManaged: m.careManaged }));
}
