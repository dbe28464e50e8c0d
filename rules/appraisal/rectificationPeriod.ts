/** 限期改正的期间（Q18、G2）。 */
import { endOfPeriod } from '../calendar/endOfPeriod';
import type { Decided } from '../result';
import type { AppraisalScheme } from '../schemes/appraisalScheme';

/** 限期改正走到哪里：改正期内；期满，应当复议。 */
export interface RectificationPeriod {
  /** 届满时刻，epoch 毫秒。 */
  readonly endsAt: number;
  readonly state: 'running' | 'reviewDue';
}

/**
 * 限期改正的期间（Q18）：自决定之日起一年（`scheme.rectificationMonths`），期满即须复议，一般不延长。
 * 期间党员权利义务不变，所以它不影响应到与表决。
 *
 * 理由码：`appraisal.rectificationRunning`、`appraisal.rectificationReviewDue`。
 *
 * @param decidedAt 决定限期改正的时刻，epoch 毫秒
 */
export const rectificationPeriod = (
  decidedAt: number,
  now: number,
  scheme: Pick<AppraisalScheme, 'rectificationMonths'>,
): Decided<RectificationPeriod> => {
  const months = scheme.rectificationMonths.value;
  const endsAt = endOfPeriod(decidedAt, { months });
  const state = now < endsAt ? 'running' : 'reviewDue';
  return {
    value: { endsAt, state },
    reasons: [
      {
        rule: 'appraisal/rectificationPeriod',
        articles: ['Q18', 'G2'],
        code:
          state === 'running'
            ? 'appraisal.rectificationRunning'
            : 'appraisal.rectificationReviewDue',
        facts: { months },
      },
    ],
  };
};
