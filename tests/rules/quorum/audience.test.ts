import { audience } from '../../../rules/quorum/audience';
import type { AudienceMember } from '../../../rules/quorum/audience';
import { EVENT_KINDS } from '../../../rules/vocabulary';
import type { EventKind } from '../../../rules/vocabulary';

const members: AudienceMember[] = [
  { memberId: 'leader', kind: 'fullMember', position: 'leader', groupId: 'g1' },
  { memberId: 'committee', kind: 'fullMember', position: 'committeeMember', groupId: 'g2' },
  { memberId: 'ordinary', kind: 'fullMember', position: 'ordinary', groupId: 'g1' },
  { memberId: 'probationary', kind: 'probationaryMember', position: 'ordinary', groupId: 'g2' },
  { memberId: 'ungrouped', kind: 'fullMember', position: 'ordinary', groupId: null },
];
const all = members.map((member) => member.memberId);

const rows: {
  case: string;
  articles: string[];
  input: [EventKind, string | null];
  expected: string[];
}[] = [
  {
    case: '支委会是委员',
    articles: ['M9'],
    input: ['committeeMeeting', null],
    expected: ['leader', 'committee'],
  },
  {
    case: '班子会是班子成员',
    articles: ['M9'],
    input: ['leadershipMeeting', 'g1'],
    expected: ['leader', 'committee'],
  },
  {
    case: '党小组会是本组',
    articles: ['M9'],
    input: ['groupMeeting', 'g1'],
    expected: ['leader', 'ordinary'],
  },
  {
    case: '党小组会没指明小组就没有参加对象',
    articles: ['M9'],
    input: ['groupMeeting', null],
    expected: [],
  },
  {
    case: '党员大会是全体（含预备党员）',
    articles: ['M9'],
    input: ['generalMeeting', null],
    expected: all,
  },
  { case: '党课是全体', articles: ['M9'], input: ['partyLecture', 'g1'], expected: all },
  { case: '主题党日是全体', articles: ['M9'], input: ['themedPartyDay', null], expected: all },
  {
    case: '组织生活会是全体',
    articles: ['M9'],
    input: ['organisationalLifeMeeting', null],
    expected: all,
  },
];

describe('quorum/audience', () => {
  test.each(rows)('$case', ({ input: [kind, groupId], expected }) => {
    expect(audience(kind, members, groupId).map((member) => member.memberId)).toEqual(expected);
  });

  test('每一类活动都在表里', () => {
    expect(new Set(rows.map((row) => row.input[0]))).toEqual(new Set(EVENT_KINDS));
  });
});
