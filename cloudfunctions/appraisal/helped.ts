import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { appraisalIn, roundIdOf } from '../_store/appraisals';
import { issues } from '../_store/ballotSecrets';
import { boxes } from '../_store/box';
import { checkInsOf, keptByRecorder } from '../meeting/attendance';
import { electedTeller } from './boothHost';
import { unknownAppraisal } from './refuse';

/**
 * 计票人代领的名单（Q10、Q12）：在名册里、由记录员代签到会的，领了没有、怎么写。只给计票人；
 * 与代领时的许可是同一条（见 voter.ts 的 isHere）。错误：NOT_FOUND、FORBIDDEN。
 */
export const helped: Handler<'appraisal', 'helped'> = async (input, call) => {
  const doc = await appraisalIn(call.orgId, input.appraisalId);
  if (!doc) return unknownAppraisal();
  if (!electedTeller(doc, call)) return fail('FORBIDDEN', { who: '计票人' });
  const roundId = roundIdOf(doc);
  const [checkIns, issued, box] = await Promise.all([
    checkInsOf(doc.meetingId),
    issues.find({ roundId, byTeller: true }, { limit: 1000 }),
    boxes.get(roundId),
  ]);
  const mediums = new Map(issued.map(({ _id, medium }) => [_id, medium]));
  const byRecorder = new Set(checkIns.filter(keptByRecorder).map(({ memberId }) => memberId));
  const people = doc.voters
    .filter(({ id }) => byRecorder.has(id))
    .map(({ id, name }) => {
      const medium = mediums.get(`${roundId}_${id}`);
      const proxy = medium === 'kiosk' || medium === 'paper' ? medium : null;
      return { id, name, medium: proxy, issued: proxy !== null };
    });
  const issuedOnPaper = issued.filter(({ medium }) => medium === 'paper').length;
  return ok({
    people,
    issuedOnPaper,
    paperConfirmed: doc.paper !== null && doc.paper.count === issuedOnPaper,
    booths: box?.booths ?? 0,
  });
};
