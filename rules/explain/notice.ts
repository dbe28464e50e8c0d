import type { ReasonFacts } from '../reason';
import type { SentenceTable } from './sentence';

const KINDS: Readonly<Record<string, string>> = {
  memberList: '党员名单征求意见',
  quarterlyPoints: '季度积分公布',
  annualPoints: '年度积分公示',
  negativeList: '负面清单公示',
  mobilisationPlan: '动员方案公布',
  mobilisationProgress: '动员进度公示',
  rectification: '整改完成情况公示',
};
const STATES: Readonly<Record<string, string>> = {
  raised: '已提出',
  accepted: '已受理',
  investigated: '已调查',
  answered: '已答复',
};
const state = (id: ReasonFacts[string] | undefined): string | undefined => STATES[String(id)];

/** 公示各规则的句子。 */
export const NOTICE_SENTENCES: SentenceTable = {
  'notice.alreadyPublished': (f) => `第 ${f.version} 版已经发布，不能再改`,
  'notice.tooShort': (f) =>
    `${KINDS[String(f.kind)]}定为 ${f.days} 天，须为整数且不少于 ${f.least} 天`,
  'notice.notPublished': (f) => `第 ${f.version} 版还没有发布`,
  'notice.superseded': (f) => `第 ${f.version} 版已被新版取代，以新版为准`,
  'notice.objectionTooLate': (f) =>
    `${f.days} 天公示期已满，不再受理对这份公示的异议，可以直接向上级反映`,
  'notice.noSuchObjection': () => '没有这条异议，或已经办结',
  'notice.objectionOutOfOrder': (f) =>
    `这条异议现在是“${state(f.state)}”，不能直接到“${state(f.to)}”，须依次受理、调查、答复`,
  'notice.correctionWithoutReason': () => '更正须说明原因',
  'notice.periodRunning': (f) => `${f.days} 天公示期未满，不能进入下一步`,
  'notice.objectionOpen': (f) => `有一条异议（${state(f.state)}）还没有办结`,
  'notice.correctionOwed': () => '有一条异议答复为更正，还没有发布新版',
};
