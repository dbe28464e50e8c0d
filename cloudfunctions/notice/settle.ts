import { ok } from '../../types/result';
import { systemAuthor } from '../_runtime/author';
import { _ } from '../_runtime/cloud';
import { mutate } from '../_runtime/mutate';
import type { NoticeDoc } from '../_store/notices';
import { noticeTextIdOf, notices } from '../_store/notices';
import { inForce } from './inForce';

/**
 * 期满而异议都已办结的公示，记一笔生效（N3、N4、G2）。可以重复跑、同时跑：事务里重看一遍，
 * 每次生效只记一笔。一份办不成不耽误别的；最后照样报错，让平台记下这一次没有办完。
 */
export async function settle(now: number): Promise<void> {
  const due = await notices.findAll({ effectiveAt: null, until: _.lt(now + 1) });
  const failed: string[] = [];
  for (const notice of due.filter((doc) => inForce(doc, now).allowed)) {
    try {
      await settleOne(notice, now);
    } catch (error) {
      console.error(`[notice] 公示 ${notice._id} 没有记成生效`, error);
      failed.push(notice._id);
    }
  }
  if (failed.length > 0) throw new Error(`有 ${failed.length} 份公示没有记成生效`);
}

async function settleOne({ _id: noticeId, branchId }: NoticeDoc, now: number): Promise<void> {
  const result = await mutate(systemAuthor('settle', noticeId, now), branchId, async (tx) => {
    const doc = await notices.get(noticeId, tx);
    if (!doc || doc.effectiveAt !== null || !inForce(doc, now).allowed) {
      return ok({ output: null, events: [] });
    }
    const { version, kind, period } = doc;
    const effects = doc.effects + 1;
    await notices.update(noticeId, { effectiveAt: now, effects }, tx);
    return ok({
      output: null,
      events: [
        {
          id: `${noticeTextIdOf(noticeId, version)}_e${effects}`,
          type: 'notice.effective',
          subject: {},
          payload: { noticeId, kind, period, version },
        },
      ],
    });
  });
  // 撞号就是同时跑的另一次已经记下；下一次再看也不会漏。
  if (!result.ok && result.error.code !== 'BUSY') throw new Error(result.error.code);
}
