/**
 * 民主评议方案的形状（Q1–Q25）。数据在 schemes/appraisal/ 下。
 * 凡手册标【解释】的读法都在 `readings` 里，界面据此写明采用的是哪一种。
 */
import type { Share } from '../quorum/share';
import type { Grade } from '../vocabulary';
import type { Parameter, Version } from './dated';

/** 民主评议方案的一个版本。 */
export interface AppraisalScheme extends Version {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** Q9：测评票上的等次，由高到低。 */
  readonly ballotGrades: Parameter<readonly Grade[]>;
  /** Q15：可以作出的认定。两档票也可以认定“基本合格”，所以与票上的等次分开。 */
  readonly conclusionGrades: Parameter<readonly Grade[]>;
  /** Q1：大会前至少提前几天通知。 */
  readonly noticeDays: Parameter<number>;
  /** Q2：开始测评所需的到会比例。 */
  readonly quorum: Parameter<Share>;
  /** Q5：群众代表占应到党员的比例。 */
  readonly massShare: Parameter<Share>;
  /** Q7：党员达到多少人，测评以外的环节才可以分党小组进行。 */
  readonly groupSessionsFrom: Parameter<number>;
  /** Q10：一组的有效票不足此数时不单独公布，以免从票数认出人。 */
  readonly smallGroup: Parameter<number>;
  /** Q15：合格率低于此线，才谈得上按票数与表现认定不合格。 */
  readonly passLine: Parameter<Share>;
  /** Q15：受处分之日起多少个月之内算“近三年”。 */
  readonly sanctionMonths: Parameter<number>;
  /** Q18：限期改正的月数。 */
  readonly rectificationMonths: Parameter<number>;
  /** Q19：延长预备期的最短与最长月数。 */
  readonly probationExtension: Parameter<{ readonly least: number; readonly most: number }>;
  /** Q23：联名提议至少多少人。 */
  readonly jointProposers: Parameter<number>;
  /** Q31：年满多少周岁可不写党性自查材料。 */
  readonly selfReviewExemptAge: Parameter<number>;
  readonly readings: AppraisalReadings;
}

/** 本方案对原文未说死之处采用的读法（Q4、Q5、Q12、Q14）。 */
export interface AppraisalReadings {
  /** Q4：已豁免者当天到会，计入应到和实到，或仍不计。 */
  readonly exemptButCame: 'counted' | 'stillExempt';
  /** Q5：群众代表人数不足一人的部分如何取整。 */
  readonly massRounding: 'up' | 'down';
  /** Q12：监票人、计票人本人是被评议者时，须另有他人同监同计，或不作要求。 */
  readonly ownTally: 'notAlone' | 'allow';
  /** Q14：合格率的分母，有效票或收回票。 */
  readonly passBase: 'valid' | 'collected';
  /** Q14：基本合格票算不算合格票。 */
  readonly basicPasses: boolean;
}
