/** M8、G5、O8：补签、对出席的异议，由经手人与本人以外的第二个人答复。 */
import type { Permission } from '../result';

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
