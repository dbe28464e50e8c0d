import { refuse } from '../../_runtime/refuse';

/** 按关爱管理的不列入积分，没有考核表（S2）。 */
export const careRefused = () =>
  refuse('ASSESSMENT_REFUSED', [
    { rule: 'points/participation', articles: ['S2'], code: 'points.careManaged', facts: {} },
  ]);
