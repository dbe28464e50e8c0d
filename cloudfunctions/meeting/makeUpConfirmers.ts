import { makeUpConfirmers as confirmers } from '../../rules/attendance/secondPerson';
import type { Decided } from '../../rules/result';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Call, Handler } from '../_runtime/call';
import { viewReasons } from '../_runtime/view';
import type { MeetingDoc, PersonRef } from '../_store/meetings';
import { meetingIn } from '../_store/meetings';
import { membersOf } from '../_store/members';
import { officersOf } from './approvers';
import { checkInsOf } from './attendance';

/** 这次补签可以请谁确认（M8、O8）。错误：NOT_FOUND。 */
export const makeUpConfirmers: Handler<'meeting', 'makeUpConfirmers'> = async (input, call) => {
  const meeting = await meetingIn(call.orgId, input.meetingId);
  if (!meeting) return fail('NOT_FOUND', { what: '这次活动' });
  const { value, reasons } = await confirmersFor(meeting, input.memberId, call);
  return ok({ confirmers: [...value], reasons: viewReasons(reasons) });
};

/** 登记人以外可请的人，连同为什么是他们：要在自己手机上答复，所以只列绑定了微信的。两次往返。 */
export async function confirmersFor(
  meeting: MeetingDoc,
  memberId: string,
  call: Call,
): Promise<Decided<readonly PersonRef[]>> {
  const [roster, checkIns] = await Promise.all([membersOf(call.orgId), checkInsOf(meeting._id)]);
  const came = new Set(checkIns.map((checkIn) => checkIn.memberId));
  const able = new Set(roster.filter((one) => one.openid !== null).map((one) => one._id));
  const witnesses = meeting.participants
    .filter((p) => p.kind === 'fullMember' && came.has(p.memberId) && able.has(p.memberId))
    .map((p) => p.memberId);
  const { value, reasons } = confirmers({
    recorderId: call.actor.memberId,
    memberId,
    officers: officersOf(roster, call.orgId),
    witnesses,
  });
  const named = roster.filter((one) => value.includes(one._id));
  return { value: named.map(({ _id, name }) => ({ memberId: _id, name })), reasons };
}
