/** 七种身份（B1）。 */
import type { Decided } from '../result';

/**
 * 七种身份，次序即动员的先后（B1）：村党支部书记、村委会主任、支部委员、村委会委员、农村党员、
 * 村民代表、普通群众。
 */
export const IDENTITIES = [
  'branchSecretary',
  'villageDirector',
  'branchCommitteeMember',
  'villageCommitteeMember',
  'ruralMember',
  'villagerRepresentative',
  'villager',
] as const;
export type Identity = (typeof IDENTITIES)[number];

/**
 * 一个人按哪种身份动员（B1）：身份重叠的取次序靠前者；什么身份都没有登记的是普通群众。
 *
 * 理由码：`mobilisation.identity`、`mobilisation.overlappingIdentities`。
 */
export const identity = (held: readonly Identity[]): Decided<Identity> => {
  const distinct = IDENTITIES.filter((item) => held.includes(item));
  const value = distinct[0] ?? 'villager';
  return {
    value,
    reasons: [
      {
        rule: 'mobilisation/identity',
        articles: ['B1'],
        code: distinct.length > 1 ? 'mobilisation.overlappingIdentities' : 'mobilisation.identity',
        facts: { identity: value, held: distinct.length },
      },
    ],
  };
};
