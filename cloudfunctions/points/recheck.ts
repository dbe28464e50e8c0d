import { ok } from '../../types/result';
import { systemAuthor } from '../_runtime/author';
import { _ } from '../_runtime/cloud';
import type { ContentVerdict } from '../_runtime/contentCheck';
import { checkText } from '../_runtime/contentCheck';
import { mutate } from '../_runtime/mutate';
import { members } from '../_store/members';
import type { ProposalDoc } from '../_store/proposals';
import { loadProposal, proposals, storeProposal } from '../_store/proposals';
import { readyAtOf } from './ledger/state';

/** 一轮至多查这么多件；还有的下一轮再查。 */
const MOST = 50;

/**
 * 定时器：当时没查成的文字再查一次。通过的照常往下走，没有通过的退回改写；
 * 服务还不通就都留着，什么也不丢。提出的人已经没有微信身份的，转人工细看。
 */
export async function recheck(now: number): Promise<void> {
  const waiting = await proposals.find(
    { check: 'pending', open: true },
    { sort: [['filedAt', 'asc']], limit: MOST },
  );
  if (waiting.length === 0) return;
  const authors = await members.find({ _id: _.in(waiting.map(({ filedBy }) => filedBy)) });
  const openids = new Map(authors.map(({ _id, openid }) => [_id, openid]));
  for (const doc of waiting) {
    const openid = openids.get(doc.filedBy) ?? null;
    const verdict = openid === null ? 'review' : await checkText(openid, doc.story);
    if (verdict === 'unavailable') return;
    await settle(doc, verdict, now);
  }
}

/** 写下检查的结果；查的当中又改写过的不算，等下一轮。 */
async function settle(
  seen: ProposalDoc,
  check: Exclude<ContentVerdict, 'unavailable'>,
  now: number,
): Promise<void> {
  const author = systemAuthor('recheck', `${seen._id}|${seen.version}`, now);
  const written = await mutate(author, seen.branchId, async (tx) => {
    const loaded = await loadProposal(tx, seen.branchId, seen._id);
    if (!loaded.ok) return loaded;
    const doc = loaded.value;
    if (doc.version !== seen.version || doc.check !== 'pending' || !doc.open) {
      return ok({ output: null, events: [] });
    }
    const evidence = { ...doc, check, materials: doc.materials.length };
    const readyAt = readyAtOf(evidence, doc.readyAt, now, false);
    await storeProposal(tx, doc, { check, readyAt });
    return ok({
      output: null,
      events: [
        {
          type: 'points.checked',
          subject: { memberId: doc.memberId, proposalId: doc._id },
          payload: { result: check },
        },
      ],
    });
  });
  if (!written.ok) console.warn(`内容检查的结果没有记下：${seen._id} ${written.error.code}`);
}
