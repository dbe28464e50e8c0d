import { QUARTERS } from '../../rules/points/quarterPublication';
import { _ } from '../_runtime/cloud';
import { journal } from '../_runtime/journal';
import type { AssessmentDoc, Publication } from '../_store/assessments';
import { assessmentId, assessments } from '../_store/assessments';
import { ATTENDANCE_EVENTS } from '../meeting/attendance';
import { quarterCut, scoresDigest, yearLedger } from './yearLedger';

type Published = Pick<AssessmentDoc, 'quarters' | 'annual'>;

/** 还作数的公布：年度公示发布之后，季度的就只是历史。 */
function standingPublications({ quarters, annual }: Published): Publication[] {
  return annual ? [annual] : Object.values(quarters);
}

/**
 * 公布之后账上有了更正、须发新版的公示（N2）。年度公示：得分与现在的账有任何不同；
 * 季度公布：公布过的哪一笔后来被冲销了——公布之后才认定的，由下一季度公布，不算更正。
 * 先看有没有这样的事件（一次往返），没有就不必重算；有才取全年的账来比。
 */
export async function correctionsDue(
  orgId: string,
  year: number,
  published: Published,
): Promise<ReadonlySet<string>> {
  const standing = standingPublications(published);
  if (standing.length === 0) return new Set();
  const since = Math.min(...standing.map(({ at }) => at));
  if (!(await changedSince(orgId, since, published.annual !== null))) return new Set();
  const [doc, ledger] = await Promise.all([
    assessments.get(assessmentId(orgId, year)),
    yearLedger(orgId, year),
  ]);
  if (doc === null) return new Set();
  if (doc.annual) {
    const digest = scoresDigest(doc.annual.listed, (memberId) => ledger.scoreOf(memberId));
    return new Set(digest === doc.annual.digest ? [] : [doc.annual.noticeId]);
  }
  const changed = QUARTERS.flatMap((quarter) => {
    const publication = doc.quarters[String(quarter)];
    if (!publication) return [];
    const cut = quarterCut(year, quarter, publication.at);
    const digest = scoresDigest(publication.listed, (memberId) => ledger.scoreOf(memberId, cut));
    return digest === publication.digest ? [] : [publication.noticeId];
  });
  return new Set(changed);
}

/** 此后账上有没有会改已公布得分的事：冲销、出席更正；年度公示之后的认定也算。 */
async function changedSince(orgId: string, since: number, decisions: boolean): Promise<boolean> {
  const types = decisions ? ['points.reversed', 'points.decided'] : ['points.reversed'];
  const at = _.gt(since);
  const found = await journal.find(
    _.or([
      { orgId, type: _.in(types), at },
      { orgId, type: _.in(ATTENDANCE_EVENTS), at, 'payload.afterwards': true },
    ]),
    { limit: 1, fields: { at: true } },
  );
  return found.length > 0;
}
