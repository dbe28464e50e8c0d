/** 民主评议大会的程序（Q8）：五个环节、各自的进度。 */
import type { Permission } from '../result';

/** 环节，按先后：宣誓、个人剖析（自评）、众人讨论（互评）、书记点评、民主测评。 */
export const STAGES = ['oath', 'selfReview', 'discussion', 'comments', 'ballot'] as const;
export type Stage = (typeof STAGES)[number];

/** 一个环节的进度；`skipped` 只用于宣誓。 */
export type StageProgress = 'waiting' | 'running' | 'done' | 'skipped';

/** 整个程序的进度。 */
export type Procedure = Readonly<Record<Stage, StageProgress>>;

/** 大会刚开始时的程序。 */
export const NEW_PROCEDURE: Procedure = {
  oath: 'waiting',
  selfReview: 'waiting',
  discussion: 'waiting',
  comments: 'waiting',
  ballot: 'waiting',
};

/** 一步的结果：不允许时 `procedure` 原样不动，`reasons` 逐条说明。 */
export interface Transition extends Permission {
  readonly procedure: Procedure;
}
