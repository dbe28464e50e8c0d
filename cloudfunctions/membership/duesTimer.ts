import { monthIndexOf, monthLabel } from '../../rules/calendar/cycle';
import { yearOf } from '../../types/time';
import { systemAuthor } from '../_runtime/author';
import { _ } from '../_runtime/cloud';
import type { DuesDoc } from '../_store/dues';
import { dues } from '../_store/dues';
import { membersOf } from '../_store/members';
import { dueBy } from './duesFacts';
import { overdueIn, proposeDues, standingOf } from './duesProposals';

/** 与人同时提出撞上了就再来一遍。 */
const ATTEMPTS = 3;

/**
 * 每月二日，各支部逾期的党费提出拟记减分（D17），经手人为 system；人已提过的不再提。
 * 只提今年成为“不按时”的月份：早先年度的账已经评定，不由机器去动（G3）。
 * 一个支部办不成不耽误别的；最后照样报错，让平台记下这一次没有办完。
 */
export async function proposeOverdueDues(now: number): Promise<void> {
  const month = _.in(monthsDueThisYear(now));
  const docs = await dues.findAll({ month }, { fields: { branchId: true } });
  const failed: string[] = [];
  for (const orgId of new Set(docs.map(({ branchId }) => branchId))) {
    try {
      await proposeIn(orgId, await dues.find({ branchId: orgId, month }), now);
    } catch (error) {
      console.error(`[membership] 支部 ${orgId} 的逾期党费没有提成`, error);
      failed.push(orgId);
    }
  }
  if (failed.length > 0) throw new Error(`逾期党费有 ${failed.length} 个支部没有提成`);
}

async function proposeIn(orgId: string, docs: readonly DuesDoc[], now: number): Promise<void> {
  const roster = await membersOf(orgId);
  for (const doc of docs) {
    const wanted = overdueIn(doc, roster, now).map(({ memberId }) => memberId);
    const standing = await standingOf(orgId, doc.month, wanted);
    if ([...standing.values()].every(({ proposed }) => proposed)) continue;
    const author = systemAuthor('duesPropose', `${orgId}|${doc.month}`, now);
    for (let attempt = 1; ; attempt += 1) {
      const result = await proposeDues(author, orgId, doc.month, roster, false);
      if (result.ok) break;
      if (attempt === ATTEMPTS) throw new Error(`${doc.month}：${result.error.code}`);
    }
  }
}

/** 今年成为“不按时”的各月：去年十二月起，到上个月。 */
function monthsDueThisYear(now: number): string[] {
  const last = monthIndexOf(now) - 1;
  return Array.from({ length: 12 }, (_unused, back) => monthLabel(last - back)).filter(
    (month) => yearOf(dueBy(month)) === yearOf(now),
  );
}
