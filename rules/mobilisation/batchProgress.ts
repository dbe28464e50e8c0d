/** 分批实施（B5）。 */
import type { Reason, ReasonFacts } from '../reason';
import type { Permission } from '../result';

/** 一批的进度。 */
export type BatchProgress = 'waiting' | 'running' | 'done';

/** 一步的结果：不允许时 `progress` 原样不动。 */
export interface BatchTransition extends Permission {
  readonly progress: readonly BatchProgress[];
}

const outcome = (
  progress: readonly BatchProgress[],
  index: number,
  to: BatchProgress,
  reasons: readonly Reason[],
): BatchTransition =>
  reasons.length > 0
    ? { allowed: false, progress, reasons }
    : {
        allowed: true,
        progress: progress.map((value, i) => (i === index ? to : value)),
        reasons,
      };

const because = (code: string, facts: ReasonFacts): Reason => ({
  rule: 'mobilisation/batchProgress',
  articles: ['B5'],
  code,
  facts,
});

/**
 * 启动下一批（B5）：前面各批都已完成；或者书记说明原因放行——放行只免去“完成”，
 * 前面各批仍须已经启动，次序不能颠倒。
 *
 * 理由码（不能时）：`mobilisation.noSuchBatch`、`mobilisation.batchAlreadyStarted`、
 * `mobilisation.earlierBatchNotStarted`、`mobilisation.earlierBatchNotDone`。
 *
 * @param index 第几批，从 0 数
 * @param releaseReason 书记放行的原因；没有放行为空串
 */
export const startBatch = (
  progress: readonly BatchProgress[],
  index: number,
  releaseReason: string,
): BatchTransition => {
  const batch = index + 1;
  const current = progress[index];
  if (current === undefined) {
    return outcome(progress, index, 'running', [because('mobilisation.noSuchBatch', { batch })]);
  }
  if (current !== 'waiting') {
    return outcome(progress, index, 'running', [
      because('mobilisation.batchAlreadyStarted', { batch }),
    ]);
  }
  const released = releaseReason.trim() !== '';
  const reasons = progress.slice(0, index).flatMap((value, i): Reason[] => {
    const facts = { batch, earlier: i + 1 };
    if (value === 'waiting') return [because('mobilisation.earlierBatchNotStarted', facts)];
    if (value === 'running' && !released) {
      return [because('mobilisation.earlierBatchNotDone', facts)];
    }
    return [];
  });
  return outcome(progress, index, 'running', reasons);
};

/**
 * 完成一批（B5）：它正在进行。
 *
 * 理由码（不能时）：`mobilisation.batchNotRunning`。
 */
export const finishBatch = (progress: readonly BatchProgress[], index: number): BatchTransition =>
  outcome(
    progress,
    index,
    'done',
    progress[index] === 'running'
      ? []
      : [because('mobilisation.batchNotRunning', { batch: index + 1 })],
  );
