/** S4、G3：一票否决所经的民主评议程序算不算数。 */

/** 一次民主测评与这件否决的关系；时刻为 epoch 毫秒。 */
export interface VetoAppraisalFacts {
  /** 计过票（清除之后也算，Q27）。 */
  readonly counted: boolean;
  /** 本人是被评议人。 */
  readonly isSubject: boolean;
  /** 开这次评议会的时刻。 */
  readonly heldAt: number;
  /** 启动否决程序的时刻。 */
  readonly openedAt: number;
}

/**
 * 否决成立所经的民主评议（S4）：计过票、本人是被评议人，而且会开在启动之后——
 * 启动之前的评议没有议过这件事，不能拿来作数 **【解释】**。票数不决定否决成不成立（“不唯票数”，G3）。
 */
export const vetoAppraisal = (facts: VetoAppraisalFacts): boolean =>
  facts.counted && facts.isSubject && facts.heldAt >= facts.openedAt;
