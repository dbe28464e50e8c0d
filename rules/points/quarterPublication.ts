/** S9、N1、G2：某一季度的积分现在能不能公布。 */
import { isoOf, civilDateOf, DAY_MS } from '../calendar/civil';
import { monthStartOf } from '../calendar/cycle';
import type { Span } from '../calendar/cycle';
import { endOfPeriod } from '../calendar/endOfPeriod';
import type { Decided } from '../result';
import type { PointScheme } from '../schemes/pointScheme';

export const QUARTERS = [1, 2, 3, 4] as const;
export type Quarter = (typeof QUARTERS)[number];

/** 一个季度：公布过、现在可以公布、漏了、还没到。 */
export type QuarterState = 'done' | 'current' | 'missed' | 'later';

/** 自然季度的起止，epoch 毫秒；`until` 不含。 */
export const quarterSpan = (year: number, quarter: Quarter): Span => {
  const first = year * 12 + (quarter - 1) * 3;
  return { from: monthStartOf(first), until: monthStartOf(first + 3) };
};

/** 可以公布的起止：自季度首日起，到季度最后一日之后第 `publicationGraceDays` 日的 24:00（G2）。 */
export const publicationWindow = (year: number, quarter: Quarter, scheme: PointScheme): Span => {
  const { from, until } = quarterSpan(year, quarter);
  return {
    from,
    until: endOfPeriod(until - DAY_MS, { days: scheme.publicationGraceDays.value }),
  };
};

/**
 * 某一季度的公布走到哪里（S9）：一季一份，公布过的要改只能更正（N2）；过了期限没有公布的算漏，
 * 不能补办，交上级审核时如实说明。
 *
 * 理由码：`points.quarterPublished`、`points.quarterLater`、`points.quarterMissed`、`points.quarterOpen`。
 */
export const quarterPublication = (
  facts: { readonly year: number; readonly quarter: Quarter; readonly published: boolean },
  now: number,
  scheme: PointScheme,
): Decided<QuarterState> => {
  const { year, quarter, published } = facts;
  const { from, until } = publicationWindow(year, quarter, scheme);
  const lastDay = isoOf(civilDateOf(until - 1));
  const firstDay = isoOf(civilDateOf(from));
  const found = (value: QuarterState, code: string): Decided<QuarterState> => ({
    value,
    reasons: [
      {
        rule: 'points/quarterPublication',
        articles: ['S9', 'N1'],
        code,
        facts: { year, quarter, firstDay, lastDay },
      },
    ],
  });
  if (published) return found('done', 'points.quarterPublished');
  if (now < from) return found('later', 'points.quarterLater');
  if (now >= until) return found('missed', 'points.quarterMissed');
  return found('current', 'points.quarterOpen');
};
