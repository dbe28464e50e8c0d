/** 两档评议方案（〔纯洁〕二（二）3）：除等次外与四档方案相同。 */
import type { AppraisalScheme } from '../appraisalScheme';
import type { IsoDate } from '../dated';
import { FOUR_GRADES } from './fourGrades';

/** 〔纯洁〕的工作自 2013 年 11 月开始。 */
const FROM: IsoDate = '2013-11-01';

/** “合格、不合格”两档，第 1 版。票只有两档，支委会的认定仍可以是“基本合格”（Q15）。 */
export const TWO_GRADES: AppraisalScheme = {
  ...FOUR_GRADES,
  id: 'appraisal-two-grades',
  title: '民主评议党员（两档）',
  from: FROM,
  ballotGrades: { value: ['qualified', 'unqualified'], from: FROM, articles: ['Q9'] },
  conclusionGrades: {
    value: ['qualified', 'basic', 'unqualified'],
    from: FROM,
    articles: ['Q9', 'Q15'],
  },
};
