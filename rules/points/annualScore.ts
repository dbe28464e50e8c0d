/** S1、S3、S4、X2：年度得分及其每一笔的来历。 */
import type { ArticleId } from '../law/articleIds';
import type { Reason } from '../reason';
import type { Decided } from '../result';
import type { PointScheme } from '../schemes/pointScheme';
import { reversedIds } from './foldEvents';
import type { PointEvent } from './pointEvent';
import { settleScore } from './settleScore';

/** 明细一行：一笔事件对得分的作用。`points` 带正负号；被冲销、未采用的为 0。 */
export interface ScoreLine {
  readonly eventId: string;
  readonly kind: 'bonus' | 'deduction' | 'veto';
  readonly article: ArticleId;
  /** 方案中的项目编号；否决为条款编号。 */
  readonly item: string;
  readonly at: number;
  readonly count: number;
  readonly unitPoints: number;
  readonly points: number;
  readonly state: 'counted' | 'reversed' | 'notAdopted';
}

/** 年度得分。`deduction` 是减分合计（正数），可能大于基础分；超出部分不再扣（S3）。 */
export interface AnnualScore {
  readonly base: number;
  readonly bonus: number;
  readonly deduction: number;
  readonly score: number;
  readonly vetoed: boolean;
  /** 按发生时间、再按 id 排列，与传入次序无关。 */
  readonly lines: readonly ScoreLine[];
}

type Scored = Exclude<PointEvent, { kind: 'reversal' }>;

const lineOf = (event: Scored, scheme: PointScheme, reversed: boolean): ScoreLine => {
  const { id: eventId, at } = event;
  const state = reversed ? 'reversed' : 'counted';
  if (event.kind === 'veto') {
    const { article } = event;
    return {
      eventId,
      kind: 'veto',
      article,
      item: article,
      at,
      count: 1,
      unitPoints: 0,
      points: 0,
      state,
    };
  }
  const item = scheme.items[event.item];
  const unitPoints = item.kind === 'bonus' ? item.points.value : -item.points.value;
  return {
    eventId,
    kind: item.kind,
    article: item.article,
    item: event.item,
    at,
    count: event.count,
    unitPoints,
    points: item.adopted && !reversed ? unitPoints * event.count : 0,
    state: item.adopted || reversed ? state : 'notAdopted',
  };
};

/**
 * 一名党员一个考核周期的得分：事件的折叠（X2），每一行可追溯（X1）。
 * 传入的应是同一年度的事件（用 eventsOfYear 选出）和该年度适用的方案（用 schemeForYear 选出）。
 * 只算分，不下结论；分段与允许的结论见 points/allowedConclusions。
 *
 * @param base 基础分；默认取方案（S1），采用“自评为基础分”的读法时由 annualBase 得出（S5）
 */
export const annualScore = (
  events: readonly PointEvent[],
  scheme: PointScheme,
  base: number = scheme.base.value,
): Decided<AnnualScore> => {
  const reversed = reversedIds(events);
  const lines = events
    .filter((event): event is Scored => event.kind !== 'reversal')
    .map((event) => lineOf(event, scheme, reversed.has(event.id)))
    .sort((a, b) => a.at - b.at || (a.eventId < b.eventId ? -1 : 1));
  let bonus = 0;
  let deduction = 0;
  const vetoArticles: ArticleId[] = [];
  for (const line of lines) {
    if (line.points > 0) bonus += line.points;
    else deduction -= line.points;
    if (line.kind === 'veto' && line.state === 'counted') vetoArticles.push(line.article);
  }
  const score = settleScore(base, { bonus, deduction, vetoes: vetoArticles.length });
  const reasons: Reason[] = [
    {
      rule: 'points/annualScore',
      articles: ['S1', 'S3'],
      code: 'points.score',
      facts: { base, bonus, deduction, score },
    },
  ];
  if (deduction > base) {
    reasons.push({
      rule: 'points/annualScore',
      articles: ['S3'],
      code: 'points.deductionCapped',
      facts: { base, deduction },
    });
  }
  if (vetoArticles.length > 0) {
    reasons.push({
      rule: 'points/annualScore',
      articles: ['S4', ...new Set(vetoArticles)],
      code: 'points.vetoed',
      facts: { vetoes: vetoArticles.length },
    });
  }
  return {
    value: { base, bonus, deduction, score, vetoed: vetoArticles.length > 0, lines },
    reasons,
  };
};
