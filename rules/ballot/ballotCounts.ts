/** 计票的人数口径（Q11、Q13）：党员票、群众票分别计数，再合计。 */
import type { Grade } from '../vocabulary';

/** 计票组（Q11）：党员、群众代表。 */
export const TALLY_GROUPS = ['party', 'mass'] as const;
export type TallyGroup = (typeof TALLY_GROUPS)[number];

/** 一组（或合计）的总票数。 */
export interface EnvelopeCount {
  /** 到会有测评权的人数。 */
  readonly present: number;
  readonly issued: number;
  readonly collected: number;
  readonly valid: number;
  readonly invalid: number;
}

/** 一名被评议人在一组（或合计）里得到的票。 */
export interface ColumnCount {
  readonly subjectId: string;
  /** 各档票数；方案没有的档次为 0。 */
  readonly grades: Readonly<Record<Grade, number>>;
  readonly abstained: number;
  /** 空项：不准自评时本人那一列投出的等长空票。 */
  readonly blank: number;
}

/** 一组的全部计票结果。 */
export interface GroupCount {
  readonly envelopes: EnvelopeCount;
  readonly columns: readonly ColumnCount[];
}

/** 两组的计票结果。没有群众代表参加时，群众组各数为 0。 */
export type BallotCount = Readonly<Record<TallyGroup, GroupCount>>;
