/** 向本人反馈结论（Q29）。 */
import type { Decided } from '../result';
import type { Grade } from '../vocabulary';

/** 反馈的方式：表扬；肯定并提希望；指出差距、帮助改进；按规定处置、促进转化。 */
export type Feedback = 'praise' | 'affirm' | 'pointOutGaps' | 'dispose';

const FEEDBACK: Readonly<Record<Grade, Feedback>> = {
  excellent: 'praise',
  qualified: 'affirm',
  basic: 'pointOutGaps',
  unqualified: 'dispose',
};

/**
 * 一种结论该怎样反馈给本人（Q29）。每一种结论都要反馈（G5）。
 *
 * 理由码：`appraisal.feedback`。
 */
export const feedback = (grade: Grade): Decided<Feedback> => ({
  value: FEEDBACK[grade],
  reasons: [
    {
      rule: 'appraisal/feedback',
      articles: ['Q29', 'G5'],
      code: 'appraisal.feedback',
      facts: { grade, feedback: FEEDBACK[grade] },
    },
  ],
});
