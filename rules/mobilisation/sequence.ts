/** 顺序与倒序（B2）。 */
import type { Decided } from '../result';
import { IDENTITIES } from './identity';
import type { Identity } from './identity';

/** 顺序动员的五类情形（B2）：抢险救灾、安保服务、征地拆迁、突发事件、上级部署的重大工程。 */
export const FORWARD_MATTERS = [
  'disasterRelief',
  'securityService',
  'landAcquisition',
  'emergency',
  'majorProject',
] as const;

/** 倒序的事项（B2）：福利调整、利益分配、安全保障、回迁安置。 */
export const REVERSE_MATTERS = [
  'welfare',
  'benefitDistribution',
  'safetyGuarantee',
  'resettlement',
] as const;

export type Matter = (typeof FORWARD_MATTERS)[number] | (typeof REVERSE_MATTERS)[number];

/** 动员的方向与各身份的先后。 */
export interface Sequence {
  readonly direction: 'forward' | 'reverse';
  readonly identities: readonly Identity[];
}

const isReverse = (matter: Matter): boolean =>
  REVERSE_MATTERS.some((reverse) => reverse === matter);

/**
 * 某件事按什么次序动员（B2）：要人出力的按顺序，党员干部带头；有好处可得的按倒序，普通群众优先。
 *
 * 理由码：`mobilisation.forward`、`mobilisation.reverse`。
 */
export const sequence = (matter: Matter): Decided<Sequence> => {
  const reverse = isReverse(matter);
  return {
    value: {
      direction: reverse ? 'reverse' : 'forward',
      identities: reverse ? [...IDENTITIES].reverse() : IDENTITIES,
    },
    reasons: [
      {
        rule: 'mobilisation/sequence',
        articles: ['B2'],
        code: reverse ? 'mobilisation.reverse' : 'mobilisation.forward',
        facts: { matter },
      },
    ],
  };
};
