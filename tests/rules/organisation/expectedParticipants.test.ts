import fc from 'fast-check';
import { expectedParticipants } from '../../../rules/organisation/expectedParticipants';
import type { ParticipantFacts } from '../../../rules/organisation/expectedParticipants';
import { EVENT_KINDS, MEMBER_KINDS, POSITIONS } from '../../../rules/vocabulary';
import type { EventKind } from '../../../rules/vocabulary';

const members: ParticipantFacts[] = [
  { id: 'e', kind: 'probationaryMember', position: 'ordinary', groupId: 'g1' },
  { id: 'a', kind: 'fullMember', position: 'leader', groupId: 'g1' },
  { id: 'd', kind: 'fullMember', position: 'ordinary', groupId: null },
  { id: 'c', kind: 'fullMember', position: 'ordinary', groupId: 'g2' },
  { id: 'b', kind: 'fullMember', position: 'committeeMember', groupId: 'g2' },
];
const everyone = [
  ['a', 'b', 'c', 'd', 'e'],
  ['a', 'b', 'c', 'd'],
] as const;

describe('参加对象与表决权（M9、Q6）', () => {
  it.each<[EventKind, string | undefined, readonly string[], readonly string[]]>([
    ['generalMeeting', undefined, ...everyone],
    ['partyLecture', undefined, ...everyone],
    ['themedPartyDay', undefined, ...everyone],
    ['organisationalLifeMeeting', undefined, ...everyone],
    ['committeeMeeting', undefined, ['a', 'b'], ['a', 'b']],
    ['leadershipMeeting', undefined, ['a', 'b'], ['a', 'b']],
    ['groupMeeting', 'g1', ['a', 'e'], ['a']],
    ['groupMeeting', 'g2', ['b', 'c'], ['b', 'c']],
    ['groupMeeting', 'g3', [], []],
    ['groupMeeting', undefined, [], []],
    ['generalMeeting', 'g1', ...everyone],
  ])('%s（小组 %s）', (kind, groupId, expected, voting) => {
    expect(expectedParticipants(kind, members, groupId === undefined ? {} : { groupId })).toEqual({
      value: { expected, voting },
      reasons: [
        {
          rule: 'organisation/expectedParticipants',
          articles: ['M9', 'Q6'],
          code: 'organisation.participants',
          facts: { kind, expected: expected.length, voting: voting.length },
        },
      ],
    });
  });

  it('没有编组的人不属于任何小组', () => {
    const ungrouped: ParticipantFacts = {
      id: 'x',
      kind: 'fullMember',
      position: 'ordinary',
      groupId: null,
    };
    expect(expectedParticipants('groupMeeting', [ungrouped]).value.expected).toEqual([]);
  });

  it('性质：与名册次序无关；有表决权的必在应到之中；不改动传入的数组', () => {
    const person = fc.record({
      id: fc.string({ minLength: 1 }),
      kind: fc.constantFrom(...MEMBER_KINDS),
      position: fc.constantFrom(...POSITIONS),
      groupId: fc.constantFrom('g1', 'g2', null),
    });
    const people = fc.uniqueArray(person, { selector: (p) => p.id });
    fc.assert(
      fc.property(people, fc.constantFrom(...EVENT_KINDS), (list, kind) => {
        const copy = [...list];
        const { value } = expectedParticipants(kind, list, { groupId: 'g1' });
        expect(list).toEqual(copy);
        expect(expectedParticipants(kind, [...list].reverse(), { groupId: 'g1' }).value).toEqual(
          value,
        );
        expect(value.expected).toEqual(expect.arrayContaining(value.voting));
      }),
    );
  });
});
