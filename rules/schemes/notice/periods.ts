/** 各类公示的最短期限（N1）。 */
import type { ArticleId } from '../../law/articleIds';
import type { IsoDate, Parameter } from '../dated';
import type { NoticeScheme } from '../noticeScheme';

/** 最早写公示天数的〔纯洁〕自 2013 年 11 月开始。 */
const FROM: IsoDate = '2013-11-01';

const least = (days: number, ...articles: ArticleId[]): Parameter<number> => ({
  value: days,
  from: FROM,
  articles,
});

/** 各类公示的最短期限，第 1 版。 */
export const NOTICE_PERIODS: NoticeScheme = {
  id: 'notice-periods',
  version: 1,
  title: '公示期限',
  from: FROM,
  leastDays: {
    memberList: least(3, 'N1', 'Q24'),
    quarterlyPoints: least(0, 'N1', 'S9'),
    annualPoints: least(7, 'N1', 'S9'),
    negativeList: least(0, 'N1', 'L2'),
    mobilisationPlan: least(0, 'N1', 'B3'),
    mobilisationProgress: least(0, 'N1', 'B3'),
    rectification: least(0, 'N1', 'Q28'),
  },
  readings: { openObjection: 'blocks' },
};
