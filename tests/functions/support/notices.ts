import { randomUUID } from 'node:crypto';
import type { Author } from '../../../cloudfunctions/_runtime/author';
import { digestOf } from '../../../cloudfunctions/_runtime/hash';
import { mutate } from '../../../cloudfunctions/_runtime/mutate';
import type { NoticeDoc } from '../../../cloudfunctions/_store/notices';
import type { NoticeDraft, Publication } from '../../../cloudfunctions/notice/publish';
import { correctNotice, publishNotice } from '../../../cloudfunctions/notice/publish';
import type { NoticeContent } from '../../../types/contracts/notice';
import type { Result } from '../../../types/result';
import { ok } from '../../../types/result';
import type { Branch, World } from './world';

/** 公示的内容：公布的各列。 */
export const CONTENT: NoticeContent = {
  columns: ['序号', '姓名', '总分'],
  rows: [
    ['1', '甲', '96'],
    ['2', '乙', '88'],
  ],
  notes: ['考核记录员、书记'],
};

/** 更正过的内容。 */
export const CORRECTED: NoticeContent = {
  ...CONTENT,
  rows: [
    ['1', '甲', '96'],
    ['2', '乙', '90'],
  ],
};

let periods = 0;

/** 一份草稿：没写的取年度积分公示、支部内、七天，每次另一期。 */
export function draftOf(branch: Branch, more: Partial<NoticeDraft> = {}): NoticeDraft {
  periods += 1;
  return {
    branchId: branch.branchId,
    kind: 'annualPoints',
    period: `${2000 + periods}`,
    title: '年度积分公示',
    scope: 'branch',
    days: 7,
    content: CONTENT,
    ...more,
  };
}

/** 用发布各类公示的函数同一个 `publishNotice`，经真的 SDK 写进本机云。 */
export async function tryPublish(world: World, draft: NoticeDraft): Promise<Result<NoticeDoc>> {
  return written(world, draft.branchId, (tx, author) => publishNotice(tx, author, draft));
}

/** 发布，必须成功。 */
export async function publish(
  world: World,
  branch: Branch,
  more: Partial<NoticeDraft> = {},
): Promise<NoticeDoc> {
  return must(await tryPublish(world, draftOf(branch, more)));
}

/** 发更正。 */
export async function tryCorrect(
  world: World,
  { branchId }: Branch,
  noticeId: string,
  reason: string,
): Promise<Result<NoticeDoc>> {
  return written(world, branchId, (tx, author) =>
    correctNotice(tx, author, { branchId, noticeId, content: CORRECTED, reason }),
  );
}

/** 发更正，必须成功。 */
export async function correct(
  world: World,
  branch: Branch,
  noticeId: string,
  reason: string,
): Promise<NoticeDoc> {
  return must(await tryCorrect(world, branch, noticeId, reason));
}

type Work = Parameters<typeof mutate<NoticeDoc>>[2];
type Tx = Parameters<Work>[0];

async function written(
  world: World,
  branchId: string,
  work: (tx: Tx, author: Author) => Promise<Result<Publication>>,
): Promise<Result<NoticeDoc>> {
  const author: Author = {
    now: world.cloud.clock.now(),
    entryId: `r_${randomUUID()}`,
    inputDigest: digestOf('publish'),
    actor: { memberId: 'publisher' },
  };
  return mutate(author, branchId, async (tx) => {
    const result = await work(tx, author);
    if (!result.ok) return result;
    const { notice, events } = result.value;
    return ok({ output: notice, events });
  });
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.message}`);
  return result.value;
}
