/** 参加对象按会议类型定（M9）。 */
import type { EventKind, MemberKind, Position } from '../vocabulary';

/** 判定参加对象要用的名册字段。 */
export interface AudienceMember {
  readonly memberId: string;
  readonly kind: MemberKind;
  readonly position: Position;
  /** 所在党小组；不设小组的支部为 `null`。 */
  readonly groupId: string | null;
}

/**
 * 某类会议、活动的参加对象（M9）：支委会、班子会是班子成员和委员；党小组会是本组党员；
 * 其余是全体党员。预备党员也是参加对象，是否有表决权另由应到规则决定（Q6）。
 *
 * @param groupId 党小组会是哪个小组；别的会议不看它。
 * @returns 按名册原有次序筛出的成员。
 */
export function audience<M extends AudienceMember>(
  eventKind: EventKind,
  members: readonly M[],
  groupId: string | null,
): readonly M[] {
  switch (eventKind) {
    case 'committeeMeeting':
    case 'leadershipMeeting':
      return members.filter((member) => member.position !== 'ordinary');
    case 'groupMeeting':
      return members.filter((member) => groupId !== null && member.groupId === groupId);
    case 'generalMeeting':
    case 'partyLecture':
    case 'themedPartyDay':
    case 'organisationalLifeMeeting':
      return members;
  }
}
