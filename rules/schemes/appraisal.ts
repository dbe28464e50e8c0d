/**
 * 民主评议方案的参数（Q1、Q2、Q5、Q7、Q9、Q14、Q15、Q18、Q19、Q23、Q24）。
 * 凡手册标【解释】的读法都是这里的一项，界面据此写明采用的是哪一种。
 */
import type { Share } from '../quorum/share';

/** 等次设置（Q9）：四档，或两档。 */
export const GRADE_SETS = ['four', 'two'] as const;
export type GradeSet = (typeof GRADE_SETS)[number];

/** 一套民主评议方案。 */
export interface AppraisalScheme {
  /** Q9：等次设置。 */
  readonly gradeSet: GradeSet;
  /** Q2：开始测评所需的到会比例。 */
  readonly quorum: Share;
  /** Q5：群众代表占应到党员的比例。 */
  readonly massShare: { readonly numerator: number; readonly denominator: number };
  /** Q5【解释】：不足一人的部分如何取整；默认向上。 */
  readonly massRounding: 'up' | 'down';
}

/** 四档评议方案（〔评议〕二5 的等次，〔纯洁〕二的程序）。 */
export const FOUR_GRADE_SCHEME: AppraisalScheme = {
  gradeSet: 'four',
  quorum: { numerator: 80, denominator: 100, inclusive: true },
  massShare: { numerator: 50, denominator: 100 },
  massRounding: 'up',
};

/** 两档评议方案（〔纯洁〕二（二）3）。 */
export const TWO_GRADE_SCHEME: AppraisalScheme = { ...FOUR_GRADE_SCHEME, gradeSet: 'two' };
