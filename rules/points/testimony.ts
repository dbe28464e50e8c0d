/** S8、O8：谁能给一件事项作证明。 */
import type { Reason } from '../reason';
import type { Permission } from '../result';

/** 一次证明的事实。 */
export interface TestimonyFacts {
  readonly kind: 'bonus' | 'deduction' | 'veto';
  readonly subjectId: string;
  readonly filerId: string;
  readonly witnessId: string;
  /** 照书面证明代录的人；本人自己办的为 null。 */
  readonly keeperId: string | null;
  /** 这个人已经本人答复过。 */
  readonly answeredInPerson: boolean;
  /** 连同这一名，共有几名证明人。 */
  readonly witnesses: number;
}

/** 一件事项至多几名证明人：够用，又不让一个链接撑爆一件事项。 */
export const MOST_WITNESSES = 30;

/**
 * 能不能这样作证明（S8）：当事人、提出人不能证明；本人答复过的，书面代录不能改他的；
 * 代录的人不能是当事人，减分、否决的也不能是提出人（O8）。
 */
export const testimonyPermission = (facts: TestimonyFacts): Permission => {
  const { kind, subjectId, filerId, witnessId, keeperId } = facts;
  const reasons: Reason[] = [];
  const fail = (code: string, articles: Reason['articles'], detail: Reason['facts'] = {}): void => {
    reasons.push({ rule: 'points/testimony', articles, code, facts: detail });
  };
  if (witnessId === subjectId) fail('points.witnessIsSubject', ['S8']);
  else if (witnessId === filerId) fail('points.witnessIsFiler', ['S8']);
  if (keeperId === subjectId || (kind !== 'bonus' && keeperId === filerId)) {
    fail('points.keeperInvolved', ['S8', 'O8']);
  }
  if (keeperId !== null && facts.answeredInPerson) fail('points.answeredInPerson', ['S8']);
  if (facts.witnesses > MOST_WITNESSES) {
    fail('points.witnessesFull', ['S8'], { most: MOST_WITNESSES });
  }
  return { allowed: reasons.length === 0, reasons };
};
