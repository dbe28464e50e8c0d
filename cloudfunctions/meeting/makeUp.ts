import type { Output } from '../../types/api';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Call, Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { latestRequest } from '../_store/leaves';
import type { PersonRef } from '../_store/meetings';
import { meetingIn, meetings } from '../_store/meetings';
import { checkInNow } from './attendance';
import { confirmersFor } from './makeUpConfirmers';
import { newRequest, withRequest } from './requests';

/**
 * 结束之后登记补签（M8）：写明原因，由记录员与本人以外的第二个人确认后才算出席。
 * 没有别的任职的人，可以请一名到了会的正式党员（`confirmerId`）。
 * 错误：NOT_FOUND、EVENT_NOT_CLOSED、NOT_EXPECTED、OWN_MAKE_UP、ALREADY_PRESENT、REQUEST_WAITING、CONFIRMER_INVALID。
 */
export const makeUp: Handler<'meeting', 'makeUp'> = async (input, call) => {
  const { meetingId, memberId, reason, confirmerId } = input;
  const signedIn = await checkInNow(meetingId, memberId);
  const approver = confirmerId === undefined ? null : await askedOf(confirmerId, input, call);
  if (approver === undefined) return fail('CONFIRMER_INVALID');
  return mutate<Output<'meeting', 'makeUp'>>(call, call.orgId, async (tx) => {
    const meeting = await meetings.get(meetingId, tx);
    if (!meeting || meeting.branchId !== call.orgId) return fail('NOT_FOUND', { what: '这次活动' });
    if (meeting.state !== 'closed') return fail('EVENT_NOT_CLOSED');
    const person = meeting.participants.find((p) => p.memberId === memberId);
    if (!person) return fail('NOT_EXPECTED');
    if (memberId === call.actor.memberId) return fail('OWN_MAKE_UP');
    if (signedIn) return fail('ALREADY_PRESENT');
    if (latestRequest(meeting.requests, 'makeUp', memberId)?.state === 'pending') {
      return fail('REQUEST_WAITING');
    }
    const request = newRequest(call, 'makeUp', person, reason, { approver });
    await meetings.update(meetingId, withRequest(meeting, request), tx);
    return ok({
      output: { meetingId, memberId, state: 'pending' },
      events: [
        {
          type: 'meeting.madeUp',
          subject: { meetingId, memberId },
          payload: { reason, ...(confirmerId === undefined ? {} : { confirmerId }) },
        },
      ],
    });
  });
};

/** 请的这个人请不请得；不在可请之列为 undefined。 */
async function askedOf(
  confirmerId: string,
  { meetingId, memberId }: { readonly meetingId: string; readonly memberId: string },
  call: Call,
): Promise<PersonRef | undefined> {
  const meeting = await meetingIn(call.orgId, meetingId);
  if (!meeting) return undefined;
  const { value } = await confirmersFor(meeting, memberId, call);
  return value.find((one) => one.memberId === confirmerId);
}
