import type { Mark } from '../../../../types/ballot/mark';
import type { Wallet } from '../store/wallet';
import type { Marks } from './marks';
import { differing } from './marks';

/** 一张纸质票录到哪里：第一遍、第二遍、两遍对上等投、已投。 */
export type PaperStage = 'first' | 'second' | 'sealed' | 'cast';

export function paperStage(stage: Wallet['stage'] | null, first: Marks | null): PaperStage | null {
  if (stage === null || stage === 'draft') return null;
  if (stage !== 'held') return stage;
  return first === null ? 'first' : 'second';
}

/** 两遍对不对得上；对不上的那几行要看着纸面重填，别的行照旧。 */
export function compareEntries(
  first: Marks,
  second: Marks,
): { readonly same: true } | { readonly same: false; readonly columns: readonly number[] } {
  const columns = differing(first, second);
  return columns.length === 0 ? { same: true } : { same: false, columns };
}

/** 把对不上的几行清空：两个人都不能沿用自己那一遍，得照纸面再填。 */
export function reopened(second: Marks, columns: readonly number[]): Marks {
  const open = new Set(columns);
  return second.map((mark: Mark | null, column) => (open.has(column) ? null : mark));
}
