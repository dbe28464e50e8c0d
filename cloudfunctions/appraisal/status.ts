import { startStage } from '../../rules/appraisal/startStage';
import { appraisalQuorum } from '../../rules/quorum/appraisalQuorum';
import { massRepresentatives } from '../../rules/quorum/massRepresentatives';
import type { ClosingBody } from '../../types/ballot/archive';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { viewReasons } from '../_runtime/view';
import type { AppraisalDoc } from '../_store/appraisals';
import { appraisalIn, roundIdOf } from '../_store/appraisals';
import { boxes, envelopes } from '../_store/box';
import type { MemberDoc } from '../_store/members';
import { membersOf } from '../_store/members';
import { checkInsOf } from '../meeting/attendance';
import { dueOf, noticeOf } from './headcount';
import { issuedCounts } from './issued';
import { keepingProgress } from './keeping/progress';
import { unknownAppraisal } from './refuse';
import { slotsMade, slotsNeeded } from './registrarKeyring';
import { representativesOf } from './representatives';
import { schemeOf } from './scheme';

/** 主持屏（Q2、Q8、Q13）：只有张数，没有任何票里的内容。上级也能看自己下属支部的（O9）。 */
export const status: Handler<'appraisal', 'status'> = async (input, call) => {
  const doc = await appraisalIn(call.orgId, input.appraisalId);
  if (!doc) return unknownAppraisal();
  const roundId = roundIdOf(doc);
  const preparing = doc.state === 'preparing';
  const beforeCasting = preparing || doc.state === 'issuing';
  const allServed = doc.notified.length >= doc.memberIds.length;
  const [checkIns, reps, made, issued, collected, box, keeping, roster] = await Promise.all([
    checkInsOf(doc.meetingId),
    representativesOf(doc._id),
    preparing ? slotsMade(roundId) : 0,
    issuedCounts(doc),
    beforeCasting ? 0 : envelopes.count({ roundId }),
    beforeCasting ? null : boxes.get(roundId),
    keepingProgress(doc),
    // 没有送达的人里有预备党员，他们不在投票名册里，姓名要到党员名册里取。
    allServed ? [] : membersOf(doc.branchId),
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
  const keysReady = made >= needed && (keeping === null || keeping.ready);
  return ok({
    ...preparedPart(doc, roster),
    massSuggested: massRepresentatives(people.due, Number.MAX_SAFE_INTEGER, scheme).value.required,
    booths: box?.booths ?? 0,
    issuedOnPaper: issued.onPaper,
    paperConfirmed: doc.paper !== null,
    keeping: keeping && keeping.view,
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
    root: rootOf(doc),
    ready: preparing && startable.allowed && elected && keysReady,
    reasons: viewReasons([
      ...quorum.reasons,
      ...counted.reasons,
      ...notice.reasons,
      ...(preparing ? startable.reasons : []),
    ]),
  });
};

const rootOf = ({ closing }: AppraisalDoc): string | null =>
  closing && (JSON.parse(closing.statement) as ClosingBody).root;

/** 会前备好的：方案、通知、豁免、邀请、推选。 */
function preparedPart(doc: AppraisalDoc, roster: readonly MemberDoc[]) {
  const names = new Map(roster.map(({ _id, name }) => [_id, name]));
  for (const { id, name } of doc.voters) names.set(id, name);
  const named = (id: string) => ({ id, name: names.get(id) ?? id });
  const served = new Set(doc.notified.map(({ memberId }) => memberId));
  return {
    meetingId: doc.meetingId,
    title: doc.title,
    grades: doc.grades,
    selfRating: doc.selfRating,
    custody: doc.custody,
    subjects: doc.subjects.length,
    announcedAt: doc.announcedAt,
    unserved: doc.memberIds.filter((id) => !served.has(id)).map(named),
    exemptions: doc.exemptions.map(({ memberId, ground, confirmedAt }) => ({
      ...named(memberId),
      ground,
      confirmed: confirmedAt !== null,
    })),
    massInvited: doc.massInvited,
    scrutineers: doc.scrutineerIds.map(named),
    tellers: doc.tellerIds.map(named),
  };
}
