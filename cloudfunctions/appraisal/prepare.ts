import { NEW_PROCEDURE } from '../../rules/appraisal/procedure';
import { subjects as subjectsOf } from '../../rules/appraisal/subjects';
import { MAX_COLUMNS } from '../../types/ballot/sizes';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { isDuplicate } from '../_runtime/transaction';
import { appraisals } from '../_store/appraisals';
import { meetingIn } from '../_store/meetings';
import { membersOf } from '../_store/members';
import { openKeeping } from './keeping/sessionKeys';

/**
 * 为一次评议大会备测评（Q6、Q7、Q9、Q22）：一会一次，全支部一起。
 * 错误：APPRAISAL_WRONG_MEETING、APPRAISAL_EXISTS、APPRAISAL_TOO_MANY。
 */
export const prepare: Handler<'appraisal', 'prepare'> = async (input, call) => {
  const [meeting, roster] = await Promise.all([
    meetingIn(call.orgId, input.meetingId),
    membersOf(call.orgId),
  ]);
  if (!meeting) return fail('NOT_FOUND', { what: '这次活动' });
  const fits = meeting.kind === 'organisationalLifeMeeting' || meeting.kind === 'generalMeeting';
  if (!fits || meeting.state === 'closed') return fail('APPRAISAL_WRONG_MEETING');
  const names = new Map(roster.map((m) => [m._id, m.name]));
  const named = (id: string) => ({ id, name: names.get(id) ?? '' });
  const rated = subjectsOf(
    roster.map((m) => ({
      id: m._id,
      kind: m.kind,
      excusedAsLeadingCadre: input.excusedIds.includes(m._id),
    })),
  ).value;
  if (rated.length > MAX_COLUMNS) return fail('APPRAISAL_TOO_MANY', { limit: MAX_COLUMNS });
  if (rated.length === 0) return fail('NOBODY_EXPECTED');
  const order = new Map(roster.map((m, i) => [m._id, i]));
  const subjects = [...rated].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)).map(named);
  const voters = roster.filter((m) => m.kind === 'fullMember').map((m) => named(m._id));
  const appraisalId = `a_${meeting._id.slice(0, 60)}`;
  return mutate(call, call.orgId, async (tx) => {
    try {
      await appraisals.insert(
        {
          _id: appraisalId,
          branchId: call.orgId,
          meetingId: meeting._id,
          title: meeting.title,
          round: 1,
          state: 'preparing',
          issueStopped: false,
          grades: input.grades,
          selfRating: input.selfRating,
          custody: input.custody,
          subjects,
          voters,
          memberIds: roster.map((m) => m._id),
          announcedAt: null,
          notified: [],
          exemptions: [],
          massInvited: 0,
          inviteKey: null,
          scrutineerIds: [],
          tellerIds: [],
          procedure: NEW_PROCEDURE,
          paper: null,
          manifestDigest: null,
          rolls: [],
          collectedIds: [],
          unsweptSince: null,
          closing: null,
          result: null,
          record: null,
        },
        tx,
      );
    } catch (error) {
      if (isDuplicate(error)) return fail('APPRAISAL_EXISTS');
      throw error;
    }
    await openKeeping({ _id: appraisalId, custody: input.custody }, 1, tx);
    return ok({
      output: { appraisalId, subjects: subjects.length, voters: voters.length },
      events: [
        {
          type: 'appraisal.prepared',
          subject: { meetingId: meeting._id },
          payload: {
            appraisalId,
            grades: input.grades,
            selfRating: input.selfRating,
            custody: input.custody,
          },
        },
      ],
    });
  });
};
