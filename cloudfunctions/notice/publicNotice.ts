import { timingSafeEqual } from 'node:crypto';
import type { NoticeDoc } from '../_store/notices';
import { notices } from '../_store/notices';

/** 凭公示码取一份公示：码不对、没有、只在支部内公示的，一概为 null，看不出是哪一样。一次往返。 */
export async function publicNotice(noticeId: string, code: string): Promise<NoticeDoc | null> {
  const doc = await notices.get(noticeId);
  return doc?.publicCode && sameCode(doc.publicCode, code) ? doc : null;
}

function sameCode(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
