import type { TalkParty } from '../../rules/calendar/talkDuties';
import { talkKindFits } from '../../rules/calendar/talkDuties';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import { dayOf } from '../../types/time';
import type { Handler } from '../_runtime/call';
import { idFor } from '../_runtime/ids';
import { mutate } from '../_runtime/mutate';
import { refuse } from '../_runtime/refuse';
import type { MemberDoc } from '../_store/members';
import { members } from '../_store/members';
import { talkNotes, talks } from '../_store/talks';

/**
 * 记一次谈心谈话（M5）。内容另存，不进台账、不进事件账：只有双方查得到。
 * 错误：DATE_IN_FUTURE、MEMBER_UNKNOWN、TALK_REFUSED。
 */
export const talkRecord: Handler<'membership', 'talkRecord'> = async (input, call) => {
  const { memberId, kind, on, note } = input;
  if (on > dayOf(call.now)) return fail('DATE_IN_FUTURE');
  const other = await members.get(memberId);
  if (!other?.active || other.branchId !== call.orgId) return fail('MEMBER_UNKNOWN');
  const fits = talkKindFits(
    kind,
    { ...partyOf(call.actor.member, call.orgId), isSuperior: call.roles.includes('superior') },
    partyOf(other, call.orgId),
  );
  if (!fits.allowed) return refuse('TALK_REFUSED', fits.reasons);
  const talkId = idFor(call, 'tk');
  const parties = [call.actor.memberId, memberId] as const;
  return mutate(call, call.orgId, async (tx) => {
    await talks.insert(
      { _id: talkId, branchId: call.orgId, parties, kind, on, state: 'recorded' },
      tx,
    );
    if (note !== undefined) await talkNotes.insert({ _id: talkId, parties, text: note }, tx);
    return ok({
      output: { talkId },
      events: [
        {
          type: 'membership.talked',
          subject: { memberId },
          payload: { talkId, kind, on, parties },
        },
      ],
    });
  });
};

function partyOf(member: MemberDoc, orgId: string): TalkParty {
  const isSecretary = member.roles.some(
    (held) => held.role === 'secretary' && held.orgId === orgId,
  );
  return { memberId: member._id, isSecretary, isSuperior: false, position: member.position };
}
