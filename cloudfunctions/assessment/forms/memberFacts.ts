import type { PointItemId } from '../../../rules/schemes/pointScheme';
import type { CountedItem, MemberFacts } from '../../_store/bundles';
import { inYear, scoreOf } from '../../points/ledger/score';
import type { Proposal } from '../../points/ledger/types';

/**
 * 一名党员考核表上自己的那部分（X1、S3）：只列已认定、没有冲销的，同一项目的几笔合成一笔；
 * 自评交上了才写（S5）。
 *
 * @param own 本人的拟记事项，哪一年的都行
 */
export function memberFacts(
  name: string,
  own: readonly Proposal[],
  selfScores: readonly number[] | null,
  year: number,
): MemberFacts {
  const proposals = inYear(own, year);
  const { score, lines } = scoreOf(proposals, year).value;
  const items = new Map<PointItemId, CountedItem>();
  for (const { kind, item, count, points, state } of lines) {
    if (kind === 'veto' || state !== 'counted') continue;
    // 不是否决的，项目编号就是方案里的那些。
    const id = item as PointItemId;
    const before = items.get(id) ?? { item: id, count: 0, points: 0 };
    items.set(id, { item: id, count: before.count + count, points: before.points + points });
  }
  const vetoed = new Set(
    lines.flatMap(({ kind, state, eventId }) =>
      kind === 'veto' && state === 'counted' ? [eventId] : [],
    ),
  );
  return {
    name,
    selfScores: selfScores === null ? null : [...selfScores],
    items: [...items.values()],
    score,
    vetoes: proposals.filter(({ proposalId }) => vetoed.has(proposalId)).map(vetoText),
  };
}

/** 如“V3 无故拖欠党费……（支部认定：……）”。 */
function vetoText({ article, title, decision }: Proposal): string {
  const reason = decision?.reason ?? '';
  return `${article} ${title}${reason === '' ? '' : `（支部认定：${reason}）`}`;
}
