/** M9、Q6：各类会议的参加对象与有表决权的人。 */
import type { Decided } from '../result';
import type { EventKind, MemberKind, Position } from '../vocabulary';

/** 判断参加对象所需的党员情况。 */
export interface ParticipantFacts {
  readonly id: string;
  readonly kind: MemberKind;
  readonly position: Position;
  /** 所在党小组；没有编组的为 null。 */
  readonly groupId: string | null;
}

/** 参加对象与有表决权的人，均为党员 id，按 id 排序。 */
export interface Participants {
  readonly expected: string[];
  readonly voting: string[];
}

const inScope = (
  kind: EventKind,
  member: ParticipantFacts,
  groupId: string | undefined,
): boolean => {
  switch (kind) {
    case 'committeeMeeting':
    case 'leadershipMeeting':
      return member.position !== 'ordinary';
    case 'groupMeeting':
      return member.groupId === groupId;
    case 'generalMeeting':
    case 'partyLecture':
    case 'themedPartyDay':
    case 'organisationalLifeMeeting':
      return true;
  }
};

/**
 * 谁应当参加（M9）：支委会、班子会 = 书记与委员；党小组会 = 本组；其余 = 全体党员。
 * 预备党员参加但没有表决权（Q6）。
 *
 * @param options.groupId 党小组会必须给出是哪个组；不给则没有人应当参加
 */
export const expectedParticipants = (
  kind: EventKind,
  members: readonly ParticipantFacts[],
  options: { readonly groupId?: string } = {},
): Decided<Participants> => {
  const scope = members
    .filter((member) => inScope(kind, member, options.groupId))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const expected = scope.map((member) => member.id);
  const voting = scope.filter((member) => member.kind === 'fullMember').map((member) => member.id);
  return {
    value: { expected, voting },
    reasons: [
      {
        rule: 'organisation/expectedParticipants',
        articles: ['M9', 'Q6'],
        code: 'organisation.participants',
        facts: { kind, expected: expected.length, voting: voting.length },
      },
    ],
  };
};
