import type { AdjustableNumber } from '../schemes/adjustPointScheme';
import type { ReasonFacts } from '../reason';
import type { SentenceTable } from './sentence';

const NUMBER_NAMES: Readonly<Record<AdjustableNumber, string>> = {
  freeLeaves: '请假免扣次数',
  minimumAttendance: '年度最低参加次数',
  rankPercent: '名次提示的百分比',
  noticeDays: '年度公示天数',
  defenceDays: '申辩天数',
  quarterlyPublications: '每季度公布次数',
};

/** 可调整的数写中文名；加减分项目的名字本来就是中文。 */
const nameOf = (name: ReasonFacts[string] | undefined): string =>
  NUMBER_NAMES[name as AdjustableNumber] ?? String(name);

/** 方案采用与调整的句子。 */
export const SCHEMES_SENTENCES: SentenceTable = {
  'schemes.outOfBounds': (f) =>
    `“${nameOf(f.name)}”调整为 ${f.wanted}，超出允许的 ${f.least}—${f.most}（须为整数）`,
  'schemes.mustBeAdopted': (f) => `“${f.title}”不能不采用`,
  'schemes.adoptable': (f) => `方案可自 ${f.from} 起施行`,
  'schemes.notResolved': () => '方案还没有经支部党员大会通过',
  'schemes.notFiled': () => '方案还没有报上级备案',
  'schemes.notCycleStart': (f) => `方案须自某年 1 月 1 日起施行，不能自 ${f.from} 起`,
  'schemes.notLaterThanCurrent': (f) => `${f.from} 不晚于现行版本的生效日`,
  'schemes.yearAlreadySettled': () => '该年度结果已经公布，不能再改方案',
};
