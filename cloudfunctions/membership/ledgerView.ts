import type { Category, LedgerRow } from '../../types/contracts/membership';
import { _ } from '../_runtime/cloud';
import { facts } from '../_runtime/journal';
import { duesOf } from '../_store/dues';
import type { MemberDoc } from '../_store/members';
import { membersOf } from '../_store/members';
import { talks } from '../_store/talks';
import { ATTENDANCE_EVENTS, foldCheckIns } from '../meeting/attendance';
import { yearRange } from '../meeting/yearRange';
import { duesViewOf } from './duesFacts';
import { heldIn, lecturesBy } from './yearMeetings';

/** 台账的类别 → 名册里的哪些人（O6、O10）。 */
const IN: Readonly<Record<Category, (member: MemberDoc) => boolean>> = {
  fullMember: ({ kind }) => kind === 'fullMember',
  probationaryMember: ({ kind }) => kind === 'probationaryMember',
  inService: ({ serviceStatus }) => serviceStatus === 'inService',
  retired: ({ serviceStatus }) => serviceStatus === 'retired',
  mobile: ({ mobile }) => mobile,
  careManaged: ({ careManaged }) => careManaged,
};

/** 分类台账（O10）：名册与一年的事实，按名册次序，不排名。 */
export async function ledgerRows(
  branchId: string,
  category: Category,
  year: number,
  now: number,
): Promise<LedgerRow[]> {
  const [from] = yearRange(year);
  const [roster, held, entries, talked, dues] = await Promise.all([
    membersOf(branchId),
    heldIn(branchId, year),
    facts({ orgId: branchId, type: _.in(ATTENDANCE_EVENTS), at: _.gte(from) }),
    talks.findAll(
      { branchId, on: _.and([_.gte(`${year}-01-01`), _.lt(`${year + 1}-01-01`)]) },
      { fields: { parties: true, state: true } },
    ),
    duesOf(branchId, now),
  ]);
  const ended = new Set(held.map(({ _id }) => _id));
  const checkIns = foldCheckIns(entries).filter(({ meetingId }) => ended.has(meetingId));
  return roster.filter(IN[category]).map((member) => {
    const { _id: memberId, name, kind, serviceStatus, position, group, joinedOn } = member;
    return {
      memberId,
      name,
      kind,
      serviceStatus,
      position,
      group,
      joinedOn,
      attended: checkIns.filter((checkIn) => checkIn.memberId === memberId).length,
      lectures: lecturesBy(memberId, held).length,
      talks: talked.filter(
        ({ parties, state }) => parties.includes(memberId) && state !== 'disputed',
      ).length,
      unpaidMonths: duesViewOf(memberId, dues, year, now).standing.unpaid.length,
    };
  });
}
