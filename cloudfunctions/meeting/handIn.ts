import { offlineHandIn } from '../../rules/attendance/offlineHandIn';
import { fail } from '../../types/errors';
import type { Handler } from '../_runtime/call';
import { recordOnce } from '../_runtime/mutate';
import { meetingIn } from '../_store/meetings';
import { refuse } from '../_runtime/refuse';
import { pointSchemeAt } from '../points/scheme';
import { checkInId, checkInPayload, checkedInAt, isLate } from './attendance';
import { checkInCodes } from './code';

/**
 * 断网时手机留下的码，有网再交来（M8）。码的真伪由活动密钥核对，签到时间取码的窗口，不信手机的钟；
 * 结束后仍在容许时间内的照收，已拟记的缺席随之不成立（G4）。转发的截图在这里分不出来，
 * 所以标明“断网后交来”，主持一方看得到、可以提异议。重复交来给回第一次的结果（X5）。
 * 错误：CODE_INVALID、NOT_FOUND、EVENT_CANCELLED、NOT_EXPECTED、HAND_IN_REFUSED。
 */
export const handIn: Handler<'meeting', 'handIn'> = async (input, call) => {
  const meetingId = checkInCodes.subjectIn(input.qr);
  const issuedAt = checkInCodes.issuedAt(input.qr);
  if (meetingId === null || issuedAt === null) return fail('CODE_INVALID');
  const meeting = await meetingIn(call.orgId, meetingId);
  if (!meeting) return fail('NOT_FOUND', { what: '这次活动' });
  if (meeting.state === 'cancelled') return fail('EVENT_CANCELLED');
  const { codeKey, openedAt, closedAt } = meeting;
  const scheme = pointSchemeAt(meeting.startsAt);
  const judge = (scannedAt: number) =>
    offlineHandIn({ scannedAt, openedAt, closedAt, now: call.now }, scheme);
  if (codeKey === null) {
    // 过了容许时间密钥已清掉，真假无从核对：照实说交迟了。
    const late = closedAt === null ? null : judge(closedAt);
    return late && !late.allowed ? refuse('HAND_IN_REFUSED', late.reasons) : fail('CODE_INVALID');
  }
  if (checkInCodes.verifyQr(input.qr, meetingId, codeKey, issuedAt) !== 'valid') {
    return fail('CODE_INVALID');
  }
  const { memberId } = call.actor;
  if (!meeting.participants.some((p) => p.memberId === memberId)) return fail('NOT_EXPECTED');
  // 开始签到的那个窗口，码在窗口中途才亮出来。
  const scannedAt = Math.max(issuedAt, openedAt ?? issuedAt);
  const permission = judge(scannedAt);
  if (!permission.allowed) return refuse('HAND_IN_REFUSED', permission.reasons);
  const { nonce, at: phoneAt } = input;
  return recordOnce(
    call,
    call.orgId,
    {
      id: checkInId(meetingId, memberId),
      type: 'meeting.checkedIn',
      subject: { meetingId, memberId },
      payload: checkInPayload(meeting, 'offline', call.now, { scannedAt, phoneAt, nonce }),
    },
    (entry) => ({
      meetingId,
      title: meeting.title,
      at: checkedInAt(entry),
      late: isLate(entry.payload),
    }),
  );
};
