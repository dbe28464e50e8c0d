/** M8、G5、O8：补签、对出席的异议，由经手人与本人以外的第二个人答复。 */
import type { Decided, Permission } from '../result';
import type { Officer } from './leaveApprovers';

/** 一件出席事项牵涉的人。 */
export interface LineHandlers {
  /** 要答复的人。 */
  readonly actorId: string;
  /** 这条出席记的是谁。 */
  readonly memberId: string;
  /** 记下这条、或提出这件事的人；没有为空。 */
  readonly keeperIds: readonly string[];
}

/**
 * 此人可否答复（M8、G5）：不是当事人本人，也不是原来经手的人。
 * 理由码：`attendance.secondPerson`、`attendance.ownLine`、`attendance.sameKeeper`。
 */
export const secondPerson = ({ actorId, memberId, keeperIds }: LineHandlers): Permission => {
  const code =
    actorId === memberId
      ? 'attendance.ownLine'
      : keeperIds.includes(actorId)
        ? 'attendance.sameKeeper'
        : 'attendance.secondPerson';
  return {
    allowed: code === 'attendance.secondPerson',
    reasons: [{ rule: 'attendance/secondPerson', articles: ['M8', 'G5', 'O8'], code, facts: {} }],
  };
};

/** 一次补签牵涉的人。 */
export interface MakeUpPeople {
  /** 登记补签的人。 */
  readonly recorderId: string;
  /** 给谁补签。 */
  readonly memberId: string;
  /** 支部里任职的人。 */
  readonly officers: readonly Officer[];
  /** 到了会、能答复的正式党员。 */
  readonly witnesses: readonly string[];
}

/**
 * 补签可以请谁作第二个人（M8、O8）：登记人与本人以外还有任职的，由他们确认，不另请；
 * 没有的（一人任职的支部），可以请一名到了会的正式党员。结果按编号排列。
 *
 * 理由码：`attendance.confirmByOfficers`、`attendance.confirmByPresent`、`attendance.confirmByNobody`。
 */
export const makeUpConfirmers = ({
  recorderId,
  memberId,
  officers,
  witnesses,
}: MakeUpPeople): Decided<readonly string[]> => {
  const isThird = (id: string): boolean => id !== recorderId && id !== memberId;
  const staffed = officers.some((one) => one.offices.length > 0 && isThird(one.memberId));
  const value = staffed ? [] : witnesses.filter(isThird).sort();
  const code = staffed
    ? 'attendance.confirmByOfficers'
    : value.length > 0
      ? 'attendance.confirmByPresent'
      : 'attendance.confirmByNobody';
  return {
    value,
    reasons: [{ rule: 'attendance/secondPerson', articles: ['M8', 'O8'], code, facts: {} }],
  };
};

/** 要答复的人任没任职、是不是登记时请的那一位。 */
export interface Standing {
  readonly holdsOffice: boolean;
  readonly asked: boolean;
}

/**
 * 不任职的人可否答复（M8、O8）：任职的都可以；不任职的，只答复请他确认的补签。
 * 理由码：`attendance.mayAnswer`、`attendance.notAsked`。
 */
export const answerStanding = (isMakeUp: boolean, { holdsOffice, asked }: Standing): Permission => {
  const allowed = holdsOffice || (isMakeUp && asked);
  const code = allowed ? 'attendance.mayAnswer' : 'attendance.notAsked';
  return {
    allowed,
    reasons: [{ rule: 'attendance/secondPerson', articles: ['M8', 'O8'], code, facts: {} }],
  };
};
