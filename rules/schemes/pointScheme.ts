/** 积分考核方案的形状（S1–S12、P7–P14、D15–D23）。数据在 schemes/points/ 下。 */
import type { ArticleId } from '../law/articleIds';
import type { Position } from '../vocabulary';
import type { Parameter, Version } from './dated';

/** 加分项目编号；P13 按表彰级别分为四档。 */
export const BONUS_ITEM_IDS = [
  'P7',
  'P8',
  'P9',
  'P10',
  'P11',
  'P12',
  'P13.workCommittee',
  'P13.municipal',
  'P13.provincial',
  'P13.national',
  'P14',
] as const;

/** 减分项目编号；有两种分值或分档的项目用后缀区分情形。 */
export const DEDUCTION_ITEM_IDS = [
  'D15',
  'D15.strongReaction',
  'D16a',
  'D16b',
  'D17',
  'D18.self',
  'D18.relative',
  'D19.self',
  'D19.relative',
  'D20',
  'D21',
  'D22.warning',
  'D22.seriousWarning',
  'D22.removal',
  'D22.probation',
  'D23',
  'D23.strongReaction',
] as const;

export const POINT_ITEM_IDS = [...BONUS_ITEM_IDS, ...DEDUCTION_ITEM_IDS] as const;
export type PointItemId = (typeof POINT_ITEM_IDS)[number];

/** 一票否决的六种情形。 */
export const VETO_ARTICLES = ['V1', 'V2', 'V3', 'V4', 'V5', 'V6'] as const;
export type VetoArticle = (typeof VETO_ARTICLES)[number];

/** 计数单位：条、次、人次、按级（一次表彰或处分计一档）。 */
export const POINT_UNITS = ['entry', 'occasion', 'personOccasion', 'level'] as const;
export type PointUnit = (typeof POINT_UNITS)[number];

/**
 * 认定需要的证据：材料或至少两名证明人（S6、S7）；或只认有权机关的书面认定（D19）。
 */
export const EVIDENCE_RULES = ['materialOrWitnesses', 'officialDetermination'] as const;
export type EvidenceRule = (typeof EVIDENCE_RULES)[number];

/** 一个加减分项目。`points.value` 是单位分，恒为正数，方向由 `kind` 定。 */
export interface PointItem {
  readonly article: ArticleId;
  readonly kind: 'bonus' | 'deduction';
  readonly title: string;
  readonly unit: PointUnit;
  readonly points: Parameter<number>;
  readonly evidence: EvidenceRule;
  /** 方案是否采用此项；不采用的项目不计分（D19）。 */
  readonly adopted: boolean;
}

/** D16 年度最低参加次数的四类人。 */
export type AttendanceTier = Position | 'retired';

/** 积分考核方案的一个版本。 */
export interface PointScheme extends Version {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** S1：每个周期的基础分。 */
  readonly base: Parameter<number>;
  /** S5：六个基础项的分值，合计等于基础分。 */
  readonly baseItems: Parameter<readonly number[]>;
  readonly items: Readonly<Record<PointItemId, PointItem>>;
  /** D16b：一年内请假不扣分的次数，超过之后每次扣分。 */
  readonly freeLeaves: Parameter<number>;
  /** D16：年度最低参加次数。 */
  readonly minimumAttendances: Readonly<Record<AttendanceTier, Parameter<number>>>;
  /** S10：低于此数为“70 分以下”一档。 */
  readonly unqualifiedLine: Parameter<number>;
  /** S10：低于此数不得评先评优。 */
  readonly honoursLine: Parameter<number>;
  /** S10：达到此数可综合其他表现定“优秀”。 */
  readonly excellentLine: Parameter<number>;
  /** S10：低于此数算“考核较低”，用于谈话帮扶与连续两年的提示。 */
  readonly lowLine: Parameter<number>;
  /** S12：名次靠前、靠后的百分比。 */
  readonly topPercent: Parameter<number>;
  readonly bottomPercent: Parameter<number>;
  /** S6、S7：没有材料时至少需要的证明人数。 */
  readonly witnesses: Parameter<number>;
  /** S9：年度公示天数、每季度至少公布次数。 */
  readonly noticeDays: Parameter<number>;
  readonly quarterlyPublications: Parameter<number>;
  /** S9：季度结束之后多少天之内还可以公布这一季度。 */
  readonly publicationGraceDays: Parameter<number>;
  /** G5、S7：拟记减分之后，本人申辩的天数。 */
  readonly defenceDays: Parameter<number>;
  /** V2、V3：预警的月数。 */
  readonly absenceMonths: Parameter<number>;
  readonly duesMonths: Parameter<number>;
  /** S6：提示“像是同一件事”的日期相差天数、文字重合百分比。 */
  readonly sameDeedDays: Parameter<number>;
  readonly sameDeedPercent: Parameter<number>;
  /** M8：活动结束后多少小时之内，还收断网时留下的签到。 */
  readonly handInHours: Parameter<number>;
  /** M8：自愿给了位置的，离会场多少米之内算“在附近”。 */
  readonly placeMetres: Parameter<number>;
  /** 【解释】的选择，候选与理由见 law/interpretations。 */
  readonly readings: PointReadings;
}

/** 本方案对原文未说死之处采用的读法（S5、S8、S11、M8）。 */
export interface PointReadings {
  /** S5：自评只供对照，或以自评合计为基础分。 */
  readonly selfAssessment: 'comparisonOnly' | 'asBase';
  /** S8：审核人同时是证明人的要回避，或可以兼任。 */
  readonly reviewerAsWitness: 'recuse' | 'allow';
  /** S11：恰为 70 分由支部决定，或归入“70 分以下”。 */
  readonly exactUnqualifiedLine: 'branchDecides' | 'below';
  /** M8：补签由记录员以外一人确认，或记录员自行补记。 */
  readonly lateSignIn: 'secondPerson' | 'recorderAlone';
}
