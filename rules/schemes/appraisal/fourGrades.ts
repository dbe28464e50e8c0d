/** 四档评议方案：程序照〔纯洁〕二，等次照〔评议〕二5。 */
import { GRADES } from '../../vocabulary';
import type { AppraisalScheme } from '../appraisalScheme';
import type { ArticleId } from '../../law/articleIds';
import type { IsoDate, Parameter } from '../dated';

/** 〔评议〕以十八届六中全会后的专题组织生活会为题，2017 年 3 月底前完成，故自 2017 年起用。 */
const FROM: IsoDate = '2017-01-01';

const set = <T>(value: T, ...articles: ArticleId[]): Parameter<T> => ({
  value,
  from: FROM,
  articles,
});

/** “优秀、合格、基本合格、不合格”四档，第 1 版。 */
export const FOUR_GRADES: AppraisalScheme = {
  id: 'appraisal-four-grades',
  version: 1,
  title: '民主评议党员（四档）',
  from: FROM,
  ballotGrades: set(GRADES, 'Q9'),
  conclusionGrades: set(GRADES, 'Q9', 'Q15'),
  noticeDays: set(5, 'Q1'),
  quorum: set({ numerator: 80, denominator: 100, inclusive: true }, 'Q2'),
  massShare: set({ numerator: 50, denominator: 100, inclusive: true }, 'Q5'),
  groupSessionsFrom: set(30, 'Q7'),
  smallGroup: set(5, 'Q10', 'Q11'),
  passLine: set({ numerator: 60, denominator: 100, inclusive: true }, 'Q15'),
  sanctionMonths: set(36, 'Q15'),
  rectificationMonths: set(12, 'Q18'),
  probationExtension: set({ least: 6, most: 12 }, 'Q19'),
  jointProposers: set(10, 'Q23'),
  selfReviewExemptAge: set(70, 'Q31'),
  readings: {
    exemptButCame: 'counted',
    massRounding: 'up',
    ownTally: 'notAlone',
    passBase: 'valid',
    basicPasses: false,
  },
};
