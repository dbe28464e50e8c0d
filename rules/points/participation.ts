/** S2：哪些党员可以不列入积分、以关爱为主。 */
import type { Decided } from '../result';

/** 不列入积分的三种情形（S2）。 */
export const CARE_GROUNDS = ['elderlyFrail', 'longTermIllness', 'limitedMobility'] as const;
export type CareGround = (typeof CARE_GROUNDS)[number];

/** 判断是否列入积分所需的事实。 */
export interface ParticipationFacts {
  /** 属于哪种情形；都不属于为 null。 */
  readonly ground: CareGround | null;
  /** 本人意愿：愿意转为关爱管理、不愿意，或尚未征求（null）。 */
  readonly wish: 'care' | 'points' | null;
}

/**
 * 是否按关爱管理、不列入积分（S2）：要有法定情形，并征求过本人意愿且本人愿意。
 * 没有征求意愿的照常列入，同时提示去征求；不能替本人决定。
 */
export const careManaged = ({ ground, wish }: ParticipationFacts): Decided<boolean> => {
  const value = ground !== null && wish === 'care';
  const code = value
    ? 'points.careManaged'
    : ground === null
      ? 'points.participates'
      : wish === null
        ? 'points.wishNotAsked'
        : 'points.wishesPoints';
  return {
    value,
    reasons: [{ rule: 'points/participation', articles: ['S2'], code, facts: {} }],
  };
};
