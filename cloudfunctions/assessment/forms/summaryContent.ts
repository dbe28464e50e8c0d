import type { NoticeContent } from '../../../types/contracts/notice';
import type { Call } from '../../_runtime/call';
import type { AssessmentDoc } from '../../_store/assessments';
import { assessmentId, assessments, standing } from '../../_store/assessments';
import { membersOf } from '../../_store/members';
import { noticeTextIdOf, noticeTexts } from '../../_store/notices';
import type { PublishedLine } from '../content';
import { contentOf, signersIn } from '../content';
import { participants, scoresDigest, yearLedger } from '../yearLedger';

/** 汇总表的各行，与它照的是哪一份。 */
export interface SummaryContent {
  readonly content: NoticeContent;
  readonly source: string;
}

/**
 * 汇总公示表照哪一份（N2、N5）：年度公示过的照公示的最新一版，一字不差；没有公示、支部评定过的照评定的各行；
 * 都没有的照此刻的账，写明未经评定。
 */
export async function summaryContent(
  { orgId }: Pick<Call, 'orgId'>,
  year: number,
): Promise<SummaryContent> {
  const doc = await assessments.get(assessmentId(orgId, year));
  if (doc?.annual) {
    const { noticeId, version } = doc.annual;
    const text = await noticeTexts.get(noticeTextIdOf(noticeId, version));
    if (!text) throw new Error(`公示 ${noticeId} 第 ${version} 版的全文不在了`);
    return { content: text.content, source: `照年度公示第 ${version} 版` };
  }
  return unpublished(orgId, year, doc);
}

async function unpublished(
  orgId: string,
  year: number,
  doc: AssessmentDoc | null,
): Promise<SummaryContent> {
  const [roster, ledger] = await Promise.all([membersOf(orgId), yearLedger(orgId, year)]);
  const assessed = doc && standing(doc);
  const lines: readonly PublishedLine[] = assessed
    ? doc.rows
    : participants(roster).map(({ _id, name }) => ({ memberId: _id, name }));
  const scoreOf = (memberId: string) => ledger.scoreOf(memberId);
  const content = contentOf('year', year, lines, scoreOf, signersIn(roster, orgId));
  const changed = assessed && assessed.digest !== scoresDigest(doc.rows, scoreOf);
  const note = assessed
    ? `照支部评定，还没有公示。${changed ? '评定之后账上又有更正，此表照现在的账。' : ''}`
    : '未经评定，仅供核对。';
  return { content: { ...content, notes: [note] }, source: note };
}
