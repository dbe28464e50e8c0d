import { quarterSpan } from '../../../rules/points/quarterPublication';
import type { Quarter } from '../../../rules/points/quarterPublication';
import { _ } from '../../_runtime/cloud';
import type { Fact } from '../../_runtime/journal';
import { assessments } from '../../_store/assessments';
import type { Publication } from '../../_store/assessments';
import { noticeTextIdOf, noticeTexts } from '../../_store/notices';
import { foldProposals } from '../ledger';
import { scoreOf } from '../ledger/score';

/** 公示印着的一个得分，与何时、看账上哪一截印的（N2）。 */
export interface PrintedScore {
  readonly memberId: string;
  readonly year: number;
  readonly title: string;
  readonly printed: string;
  readonly publishedAt: number;
  /** 只算此前发生的。 */
  readonly before: number;
}

/** 公示里得分那一列的列名。 */
const SCORE_COLUMN = '综合得分';

/** 一个支部现行各份积分公示印着的得分，逐人列出。两次往返；没有公示过只一次。 */
export async function printedScores(branchId: string): Promise<PrintedScore[]> {
  const years = await assessments.findAll(
    { branchId },
    { fields: { year: true, quarters: true, annual: true } },
  );
  const published = years.flatMap(({ year, quarters, annual }) => [
    ...Object.entries(quarters).map(([quarter, publication]) => ({
      year,
      title: `${year} 年第 ${quarter} 季度积分公布`,
      publication,
      before: quarterSpan(year, Number(quarter) as Quarter).until,
    })),
    ...(annual
      ? [{ year, title: `${year} 年度积分公示`, publication: annual, before: Infinity }]
      : []),
  ]);
  if (published.length === 0) return [];
  const texts = await noticeTexts.findAll({
    _id: _.in(published.map(({ publication }) => textIdOf(publication))),
  });
  const contents = new Map(texts.map(({ _id, content }) => [_id, content]));
  return published.flatMap(({ year, title, publication, before }) => {
    const content = contents.get(textIdOf(publication));
    const column = content?.columns.indexOf(SCORE_COLUMN) ?? -1;
    return publication.listed.map(({ memberId }, index) => ({
      memberId,
      year,
      title,
      printed: content?.rows[index]?.[column] ?? '没有这一行',
      publishedAt: publication.at,
      before,
    }));
  });
}

/** 照发布那一刻的账重算同一个得分（X2）。 */
export function recomputed(score: PrintedScore, entries: readonly Fact[]): number {
  const known = entries.filter(({ at }) => at <= score.publishedAt);
  const kept = foldProposals(known).filter(({ eventAt }) => eventAt < score.before);
  return scoreOf(kept, score.year).value.score;
}

function textIdOf({ noticeId, version }: Publication): string {
  return noticeTextIdOf(noticeId, version);
}
