import { dayOf } from '../../../types/time';
import { _ } from '../../_runtime/cloud';
import type { MemberDoc } from '../../_store/members';
import type { MobilityDoc } from '../../_store/mobility';
import { journeyOf, mobilities } from '../../_store/mobility';
import { journeyViewOf } from '../../membership/mobilityViews';
import type { Due, Source } from '../due';

/**
 * 流动期间每月的联系（O12）：本人该汇报了，提醒本人；支部该联系了，提醒记录员与书记（不说是谁）。
 * 同一个月至多一次，联系过就不再提醒。一次往返。
 */
export const mobileContacts: Source = async (audience, now) => {
  const branches = [...new Set(audience.flatMap(({ branchId }) => branchId ?? []))];
  if (branches.length === 0) return [];
  const docs = await mobilities.findAll({ branchId: _.in(branches) });
  const month = dayOf(now).slice(0, 7);
  const byMember = new Map(docs.map((doc) => [doc.memberId, doc]));
  const waiting = new Set(docs.filter((d) => watchOf(d, now)?.branchDue).map((d) => d.branchId));
  return audience.flatMap((member): Due[] => {
    const common = { memberId: member._id, kind: 'todo', at: now } as const;
    const due: Due[] = [];
    if (watchOf(byMember.get(member._id), now)?.memberDue === true) {
      const page = 'packages/affairs/mobile/index';
      due.push({ ...common, key: `mobile:${month}`, title: 'checkIn', page });
    }
    if (contacts(member) && member.branchId !== null && waiting.has(member.branchId)) {
      const page = 'packages/affairs/mobileList/index';
      due.push({ ...common, key: `mobileBranch:${month}`, title: 'todo', page });
    }
    return due;
  });
};

/** 正在外的，联系得怎样；没有在外的为 null。 */
function watchOf(doc: MobilityDoc | undefined, now: number) {
  const journey = journeyOf(doc ?? null);
  return journey ? journeyViewOf(journey, now).watch : null;
}

/** 支部里管联系流动党员的：记录员、书记。 */
function contacts({ roles, branchId }: MemberDoc): boolean {
  return roles.some(
    ({ role, orgId }) => orgId === branchId && (role === 'recorder' || role === 'secretary'),
  );
}
