/** 总结之前（B5）：各批完成，不同意见都有答复。 */
import type { Reason, ReasonFacts } from '../reason';
import type { Permission } from '../result';
import type { BatchProgress } from './batchProgress';

/** 一条不同意见；可以保留，但要上报、要有答复。 */
export interface Dissent {
  readonly id: string;
  readonly reported: boolean;
  readonly answered: boolean;
}

const because = (code: string, facts: ReasonFacts): Reason => ({
  rule: 'mobilisation/closing',
  articles: ['B5'],
  code,
  facts,
});

/**
 * 能不能总结验收（B5）：每一批都已完成，每一条不同意见都已上报并有答复。
 * 不同意见不妨碍分批实施，只妨碍收尾。
 *
 * 理由码（不能时）：`mobilisation.batchNotDone`、`mobilisation.dissentNotReported`、
 * `mobilisation.dissentNotAnswered`。
 */
export const closing = (
  progress: readonly BatchProgress[],
  dissents: readonly Dissent[],
): Permission => {
  const unfinished = progress.flatMap((value, index) =>
    value === 'done' ? [] : [because('mobilisation.batchNotDone', { batch: index + 1 })],
  );
  const open = [...dissents]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id: dissentId, reported, answered }) => [
      ...(reported ? [] : [because('mobilisation.dissentNotReported', { dissentId })]),
      ...(answered ? [] : [because('mobilisation.dissentNotAnswered', { dissentId })]),
    ]);
  const reasons = [...unfinished, ...open];
  return { allowed: reasons.length === 0, reasons };
};
