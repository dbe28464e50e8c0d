import { CONTACT_LEVELS } from '../../rules/organisation/mobilityWatch';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { membersOf } from '../_store/members';
import { journeyOf, mobilities } from '../_store/mobility';
import { orgs } from '../_store/orgs';
import { journeyViewOf } from './mobilityViews';

/** 本支部在外的党员与提示（O12），该着急的在前、久没联系的在前；名册写着流动却没有报告过的另列（O11）。查看留痕。 */
export const mobileList: Handler<'membership', 'mobileList'> = async (_input, call) => {
  const [roster, docs, org] = await Promise.all([
    membersOf(call.orgId),
    mobilities.find({ branchId: call.orgId }),
    orgs.get(call.orgId),
  ]);
  const byMember = new Map(docs.map((doc) => [doc.memberId, doc]));
  const away = roster.flatMap(({ _id: memberId, name }) => {
    const journey = journeyOf(byMember.get(memberId) ?? null);
    return journey ? [{ ...journeyViewOf(journey, call.now), memberId, name }] : [];
  });
  const urgency = (record: (typeof away)[number]) =>
    record.watch ? CONTACT_LEVELS.indexOf(record.watch.level) : -1;
  return ok({
    records: away.sort(
      (a, b) => urgency(b) - urgency(a) || (a.watch?.since ?? 0) - (b.watch?.since ?? 0),
    ),
    unreported: roster
      .filter(({ _id, mobile }) => mobile && !journeyOf(byMember.get(_id) ?? null))
      .map(({ _id: memberId, name }) => ({ memberId, name })),
    remoteCounts: org?.remoteCounts === true,
  });
};
