/** 组织生活频次（〔过硬〕5、9、10、14、16、17、20），六个领域各一份（O7）。 */
import type { ArticleId } from '../../law/articleIds';
import type { Field } from '../../vocabulary';
import type { IsoDate, Parameter } from '../dated';
import type { Cycle, Frequency, FrequencyScheme } from '../frequencyScheme';

/** 〔过硬〕印发于 2017 年 6 月 5 日。 */
const FROM: IsoDate = '2017-06-05';

const every = (
  cycle: Cycle,
  least: number,
  article: ArticleId,
  most: number | null = null,
): Parameter<Frequency> => ({
  value: { every: cycle, least, most },
  from: FROM,
  articles: [article],
});

const scheme = (field: Field, themedPartyDays: number): FrequencyScheme => ({
  id: `frequencies-${field}`,
  version: 1,
  from: FROM,
  field,
  duties: {
    generalMeeting: every('quarter', 1, 'M1'),
    committeeMeeting: every('month', 1, 'M1'),
    groupMeeting: every('month', 1, 'M1', 2),
    partyLecture: every('quarter', 1, 'M1'),
    leadershipMeeting: every('month', 1, 'M1'),
    themedPartyDay: every('month', themedPartyDays, 'M2'),
    organisationalLifeMeeting: every('halfYear', 1, 'M4'),
    appraisal: every('year', 1, 'M4'),
    secretaryLecture: every('year', 1, 'M3'),
    memberLecture: every('year', 1, 'M3'),
    secretaryTalk: every('year', 1, 'M5'),
    superiorTalk: every('year', 2, 'M5'),
    annualPlanFiling: every('year', 1, 'M6'),
    selfInspection: every('quarter', 1, 'M11'),
  },
});

/**
 * 各领域的频次。主题党日每月固定天数：农村、城市社区、“两新”组织 1 天，机关企事业 2 天（M2）；
 * 高校是事业单位，按 2 天。
 */
export const FREQUENCIES: Readonly<Record<Field, FrequencyScheme>> = {
  rural: scheme('rural', 1),
  urbanCommunity: scheme('urbanCommunity', 1),
  twoNew: scheme('twoNew', 1),
  government: scheme('government', 2),
  stateEnterprise: scheme('stateEnterprise', 2),
  university: scheme('university', 2),
};
