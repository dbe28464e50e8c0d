/** 支部方案何时可以生效：大会通过、上级备案、自周期之始起用（S1、X2，〔积分〕四2）。 */
import type { Reason } from '../reason';
import type { Permission } from '../result';
import type { IsoDate } from './dated';

/** 采用一个方案版本的事实。 */
export interface AdoptionFacts {
  /** 拟生效日。 */
  readonly from: IsoDate;
  /** 支部党员大会是否通过。 */
  readonly resolved: boolean;
  /** 是否已报上级备案。 */
  readonly filed: boolean;
  /** 已有版本中最晚的生效日；首次采用为 null。 */
  readonly latestFrom: IsoDate | null;
  /** 已公布生效的最后一个考核年度；没有为 null。 */
  readonly lastSettledYear: number | null;
}

/**
 * 方案版本能不能生效。须自某年 1 月 1 日起（一个周期用一把尺子，S1）；
 * 不得早于已有版本，也不得改动已公布的年度（往年按当时的版本重算，X2）。
 */
export const adoptionPermission = (facts: AdoptionFacts): Permission => {
  const failures: Reason[] = [];
  const fail = (code: string, articles: Reason['articles']): void => {
    failures.push({
      rule: 'schemes/adoptionPermission',
      articles,
      code,
      facts: { from: facts.from },
    });
  };
  if (!facts.resolved) fail('schemes.notResolved', ['S9']);
  if (!facts.filed) fail('schemes.notFiled', ['S9']);
  if (!facts.from.endsWith('-01-01')) fail('schemes.notCycleStart', ['S1']);
  if (facts.latestFrom !== null && facts.from <= facts.latestFrom) {
    fail('schemes.notLaterThanCurrent', ['X2']);
  }
  if (facts.lastSettledYear !== null && Number(facts.from.slice(0, 4)) <= facts.lastSettledYear) {
    fail('schemes.yearAlreadySettled', ['X2']);
  }
  if (failures.length > 0) return { allowed: false, reasons: failures };
  return {
    allowed: true,
    reasons: [
      {
        rule: 'schemes/adoptionPermission',
        articles: ['S1', 'S9'],
        code: 'schemes.adoptable',
        facts: { from: facts.from },
      },
    ],
  };
};
