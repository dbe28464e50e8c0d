/** 党员管理的参数（O11、O12、O14、O15）。数字原文没有写死的，读法见 law/interpretations。 */
import type { ArticleId } from '../law/articleIds';
import type { IsoDate, Parameter, Version } from './dated';
import type { Cycle, Frequency } from './frequencyScheme';

/** 定期登记的几本账：组织关系排查、载体活动检查、岗位履职汇报。 */
export const REGISTERS = ['relationCheck', 'serviceCheck', 'pledgeReport'] as const;
export type Register = (typeof REGISTERS)[number];

/** 党员管理参数的一个版本。期限为月。 */
export interface MembershipScheme extends Version {
  readonly id: string;
  readonly version: number;
  /** O12：流动期间至多隔几个月联系一次，本人与支部两头各算。 */
  readonly contactMonths: Parameter<number>;
  /** O12：两头都没有联系，满几个月预警。 */
  readonly warnMonths: Parameter<number>;
  /** O11：两头都没有联系，满几个月列入失联排查。 */
  readonly lostMonths: Parameter<number>;
  /** O12：流动满几个月提示转出组织关系。 */
  readonly transferMonths: Parameter<number>;
  /** O11：组织关系排查的频次。 */
  readonly relationCheck: Parameter<Frequency>;
  /** O14：载体活动检查的频次。 */
  readonly serviceCheck: Parameter<Frequency>;
  /** O15：岗位履职汇报的频次。 */
  readonly pledgeReport: Parameter<Frequency>;
}

/** 〔过硬〕印发之日。 */
const FROM: IsoDate = '2017-06-05';

const months = (value: number, article: ArticleId): Parameter<number> => ({
  value,
  from: FROM,
  articles: [article],
});

const once = (every: Cycle, article: ArticleId): Parameter<Frequency> => ({
  value: { every, least: 1, most: null },
  from: FROM,
  articles: [article],
});

/** 党员管理，第 1 版。 */
export const SOLID_BRANCH_MEMBERSHIP: MembershipScheme = {
  id: 'solid-branch-membership',
  version: 1,
  from: FROM,
  contactMonths: months(1, 'O12'),
  warnMonths: months(3, 'O12'),
  lostMonths: months(6, 'O11'),
  transferMonths: months(6, 'O12'),
  relationCheck: once('quarter', 'O11'),
  serviceCheck: once('halfYear', 'O14'),
  pledgeReport: once('month', 'O15'),
};
