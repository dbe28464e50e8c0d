import { startStage } from '../../rules/appraisal/startStage';
import { appraisalQuorum } from '../../rules/quorum/appraisalQuorum';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { viewReasons } from '../_runtime/view';
import { appraisalIn, roundIdOf } from '../_store/appraisals';
import { envelopes } from '../_store/box';
import { checkInsOf } from '../meeting/attendance';
import { dueOf, noticeOf } from './headcount';
import { issuedCounts } from './issued';
import { unknownAppraisal } from './refuse';
import { slotsMade, slotsNeeded } from './registrarKeyring';
import { representativesOf } from './representatives';
import { schemeOf } from './scheme';

/** 主持屏（Q2、Q8、Q13）：只有张数，没有任何票里的内容。 */
export const status: Handler<'appraisal', 'status'> = async (input, call) => {
  const doc = await appraisalIn(call.orgId, input.appraisalId);
  if (!doc) return unknownAppraisal();
  const roundId = roundIdOf(doc);
  const preparing = doc.state === 'preparing';
  const [checkIns, reps, made, issued, collected] = await Promise.all([
    checkInsOf(doc.meetingId),
    representativesOf(doc._id),
    preparing ? slotsMade(roundId) : 0,
    issuedCounts(doc),
    preparing || doc.state === 'issuing' ? 0 : envelopes.count({ roundId }),
  ]);
  const scheme = schemeOf(doc);
  const counted = dueOf(doc, checkIns, call.now);
  const people = { due: counted.value.due.length, present: counted.value.present.length };
  const quorum = appraisalQuorum(people, scheme);
  const notice = noticeOf(doc, call.now);
  const conditions = {
    noticeGiven: notice.allowed,
    quorumReached: quorum.value.reached,
    byGroup: null,
  };
  const startable = startStage(doc.procedure, 'ballot', conditions, scheme);
  const needed = slotsNeeded(doc);
  const elected = doc.scrutineerIds.length > 0;
  return ok({
    state: doc.state,
    round: doc.round,
    roundId,
    manifestDigest: doc.manifestDigest,
    procedure: doc.procedure,
    keys: { made, needed },
    ...people,
    massPresent: reps.length,
    issued: issued.perGroup.reduce((sum, n) => sum + n, 0),
    issuedByTeller: issued.byTeller,
    collected,
    ready: preparing && startable.allowed && elected && made >= needed,
    reasons: viewReasons([
      ...quorum.reasons,
      ...counted.reasons,
      ...notice.reasons,
      ...(preparing ? startable.reasons : []),
    ]),
  });
};
