import type { ColumnCount, EnvelopeCount } from '../../../rules/ballot/ballotCounts';
import type { Grade } from '../../../rules/vocabulary';

const NONE: Record<Grade, number> = { excellent: 0, qualified: 0, basic: 0, unqualified: 0 };

/** 一列票；没写的档次为 0。 */
export const column = (
  subjectId: string,
  grades: Partial<Record<Grade, number>>,
  rest: { abstained?: number; blank?: number } = {},
): ColumnCount => ({ subjectId, grades: { ...NONE, ...grades }, abstained: 0, blank: 0, ...rest });

/** 总票数；依次为实到、发出、收回、有效、无效。 */
export const envelopes = (
  present: number,
  issued: number,
  collected: number,
  valid: number,
  invalid: number,
): EnvelopeCount => ({ present, issued, collected, valid, invalid });
