import { ok } from '../../types/result';
import type { Handler, Visit } from '../_runtime/call';
import { _ } from '../_runtime/cloud';
import type { AppraisalDoc } from '../_store/appraisals';
import { appraisals, roundIdOf } from '../_store/appraisals';
import { issues, representatives, visitorKeyOf } from '../_store/ballotSecrets';

/** 与我有关、还没清除的测评（Q10、Q12）：支部里有测评权的、推选的，和持码到会的群众代表（没有绑定）。 */
export const current: Handler<'appraisal', 'current'> = async (_input, visit) => {
  // 首页每隔几秒来问一次：往年清除了的不从库里搬出来。
  const state = _.nin(['purged']);
  const [own, seats] = await Promise.all([
    visit.actor?.branchId ? appraisals.find({ branchId: visit.actor.branchId, state }) : [],
    representatives.find({ visitorKey: visitorKeyOf(visit.openid) }),
  ]);
  const known = new Set(own.map(({ _id }) => _id));
  const elsewhere = seats.map(({ appraisalId }) => appraisalId).filter((id) => !known.has(id));
  const invited =
    elsewhere.length > 0 ? await appraisals.find({ _id: _.in(elsewhere), state }) : [];
  const seatOf = new Map(seats.map(({ appraisalId, voterId }) => [appraisalId, voterId]));
  const mine = [...own, ...invited]
    .map((doc) => placeIn(doc, visit, seatOf.get(doc._id) ?? null))
    .filter(({ voterId, teller, scrutineer }) => voterId !== null || teller || scrutineer);
  const taken = new Set(await takenOf(mine.flatMap(({ issueId }) => issueId ?? [])));
  return ok({
    appraisals: mine.map(({ doc, voterId, issueId, teller, scrutineer }) => ({
      appraisalId: doc._id,
      roundId: roundIdOf(doc),
      title: doc.title,
      state: doc.state,
      custody: doc.custody,
      voter: voterId !== null,
      issued: issueId !== null && taken.has(issueId),
      teller,
      scrutineer,
    })),
  });
};

/** 我在一次测评里：名册里的编号（没有测评权为 null）、推选了没有。 */
interface Place {
  readonly doc: AppraisalDoc;
  readonly voterId: string | null;
  readonly issueId: string | null;
  readonly teller: boolean;
  readonly scrutineer: boolean;
}

function placeIn(doc: AppraisalDoc, visit: Visit, seat: string | null): Place {
  const memberId = visit.actor?.memberId ?? '';
  const voterId = doc.voters.some(({ id }) => id === memberId) ? memberId : seat;
  return {
    doc,
    voterId,
    issueId: voterId && `${roundIdOf(doc)}_${voterId}`,
    teller: doc.tellerIds.includes(memberId),
    scrutineer: doc.scrutineerIds.includes(memberId),
  };
}

/** 这些领票编号里，发出了的。 */
async function takenOf(ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const found = await issues.find({ _id: _.in(ids), signed: true });
  return found.map(({ _id }) => _id);
}
