/** V2、Q3、G4：经上级确认的豁免，管哪一段时间。 */
import type { Span } from '../calendar/cycle';
import { cycleContaining } from '../calendar/cycle';

/**
 * 豁免的期间（Q3、V2）：原文只说不计入应到，没有说从哪天算起；病情、出国在确认之前早已开始，
 * 故取有利于本人的读法——确认所在的自然年整年都算 **【解释】**（G4）。没有确认的不算。
 *
 * @param confirmed 各次豁免获上级确认的时刻，epoch 毫秒；没有确认的为 null
 */
export const exemptYears = (confirmed: readonly (number | null)[]): Span[] =>
  confirmed.flatMap((at) => (at === null ? [] : [cycleContaining('year', at)]));
