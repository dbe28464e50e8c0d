import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { _ } from '../_runtime/cloud';
import type { AppraisalDoc } from '../_store/appraisals';
import { appraisals } from '../_store/appraisals';
import { meetings } from '../_store/meetings';
import { digestOfResult } from './count';

/** 本支部（上级：指明的支部）的历次测评（Q7、Q27），大会时间近的在前；连同等上级确认的豁免（Q3）。 */
export const list: Handler<'appraisal', 'list'> = async (_input, call) => {
  const docs = await appraisals.find({ branchId: call.orgId });
  const held = await meetings.find({ _id: _.in(docs.map(({ meetingId }) => meetingId)) });
  const startsAt = new Map(held.map((meeting) => [meeting._id, meeting.startsAt]));
  const when = ({ meetingId }: AppraisalDoc): number => startsAt.get(meetingId) ?? 0;
  return ok({
    appraisals: docs
      .sort((a, b) => when(b) - when(a))
      .map((doc) => ({
        appraisalId: doc._id,
        meetingId: doc.meetingId,
        title: doc.title,
        state: doc.state,
        round: doc.round,
        pendingExemptions: pendingOf(doc),
        resultDigest: doc.result && digestOfResult(doc.result),
      })),
  });
};

function pendingOf({ exemptions, voters }: AppraisalDoc) {
  const names = new Map(voters.map(({ id, name }) => [id, name]));
  return exemptions
    .filter(({ confirmedAt }) => confirmedAt === null)
    .map(({ memberId, ground }) => ({ memberId, name: names.get(memberId) ?? memberId, ground }));
}
