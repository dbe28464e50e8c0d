import { instantOf } from '../../rules/calendar/civil';

/** 自然年的起止（毫秒，含起不含止），按 Asia/Shanghai（G2、S1）。 */
export function yearRange(year: number): readonly [from: number, to: number] {
  return [instantOf({ year, month: 1, day: 1 }), instantOf({ year: year + 1, month: 1, day: 1 })];
}
