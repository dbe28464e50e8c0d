import { groupComposition } from '../../../rules/organisation/groupComposition';
import type { GroupMember } from '../../../rules/organisation/groupComposition';
import { earlyElection, termOfOffice } from '../../../rules/organisation/termOfOffice';
import type { TermFacts } from '../../../rules/organisation/termOfOffice';
import { vacancy } from '../../../rules/organisation/vacancy';
import { SOLID_BRANCH_ORGANISATION as SCHEME } from '../../../rules/schemes/organisation';
import { at } from '../at';
import { threeSides } from '../threeSides';

const elected = at('2024-05-10', '15:00');
const term = (extensionMonths = 0, extensionApproved = false): TermFacts => ({
  electedAt: elected,
  extensionMonths,
  extensionApproved,
});

describe('任期（O3、G2）', () => {
  threeSides<number, boolean>(
    [
      {
        parameter: 'termMonths',
        articles: ['O3', 'G2'],
        below: [at('2027-05-11') - 1, false],
        on: [at('2027-05-11'), true],
        above: [at('2027-05-12'), true],
      },
    ],
    (now) => termOfOffice(term(), now, SCHEME).value.expired,
  );

  threeSides<number, [valid: boolean, endsAt: number]>(
    [
      {
        parameter: 'extensionMost',
        articles: ['O3', 'G1'],
        below: [11, [true, at('2028-04-11')]],
        on: [12, [true, at('2028-05-11')]],
        above: [13, [false, at('2027-05-11')]],
      },
    ],
    (months) => {
      const { value } = termOfOffice(term(months, true), elected, SCHEME);
      return [value.extensionValid, value.endsAt];
    },
  );

  it.each<[string, TermFacts, number, boolean, string[]]>([
    ['任期内', term(), at('2026-01-01'), false, ['organisation.termRunning']],
    ['届满', term(), at('2027-06-01'), false, ['organisation.termExpired']],
    ['延期获批', term(6, true), at('2027-06-01'), true, ['organisation.termRunning']],
    [
      '延期未批，仍按三年',
      term(6),
      at('2027-06-01'),
      false,
      ['organisation.termExpired', 'organisation.extensionNotApproved'],
    ],
    [
      '延期过长又未批',
      term(24),
      at('2026-01-01'),
      false,
      [
        'organisation.termRunning',
        'organisation.extensionTooLong',
        'organisation.extensionNotApproved',
      ],
    ],
    ['批准了而没有延期', term(0, true), at('2026-01-01'), false, ['organisation.termRunning']],
  ])('%s', (_case, facts, now, extensionValid, codes) => {
    const { value, reasons } = termOfOffice(facts, now, SCHEME);
    expect(value.extensionValid).toBe(extensionValid);
    expect(reasons).toEqual(
      codes.map((code) => ({
        rule: 'organisation/termOfOffice',
        articles: ['O3', 'G2'],
        code,
        facts: {
          months: extensionValid ? 36 + facts.extensionMonths : 36,
          extensionMonths: facts.extensionMonths,
          most: 12,
        },
      })),
    );
  });

  it.each([
    ['届满之时换届', 0, false, true, 'organisation.electionOnTime'],
    ['届满之后换届', 1, false, true, 'organisation.electionOnTime'],
    ['提前一刻，未批', -1, false, false, 'organisation.earlyElectionNotApproved'],
    ['提前一刻，已批', -1, true, true, 'organisation.earlyElectionApproved'],
  ])('%s', (_case, offset, approved, value, code) => {
    expect(earlyElection(elected, elected + offset, approved)).toEqual({
      value,
      reasons: [{ rule: 'organisation/termOfOffice', articles: ['O3'], code, facts: {} }],
    });
  });
});

describe('负责人空缺（O5、G2）', () => {
  threeSides<number, boolean>(
    [
      {
        parameter: 'vacancyMonths',
        articles: ['O5', 'G2'],
        below: [at('2026-03-01') - 1, false],
        on: [at('2026-03-01'), true],
        above: [at('2026-03-02'), true],
      },
    ],
    (now) => vacancy(at('2025-11-30', '10:00'), null, now, SCHEME).value.overdue,
  );

  it.each([
    ['按期补齐，多年后看也不算逾期', at('2026-02-01'), false, 'organisation.vacancyInTime', true],
    ['逾期才补齐', at('2026-03-01'), true, 'organisation.vacancyOverdue', true],
    ['仍空缺', null, true, 'organisation.vacancyOverdue', false],
  ])('%s', (_case, filledAt, overdue, code, filled) => {
    expect(vacancy(at('2025-11-30', '10:00'), filledAt, at('2030-01-01'), SCHEME)).toEqual({
      value: { fillBy: at('2026-03-01'), overdue },
      reasons: [
        {
          rule: 'organisation/vacancy',
          articles: ['O5', 'G2'],
          code,
          facts: { months: 3, filled },
        },
      ],
    });
  });
});

const people = (full: number, probationary: number, leaders = 1): GroupMember[] =>
  Array.from({ length: full + probationary }, (_, index) => ({
    kind: index < full ? 'fullMember' : 'probationaryMember',
    isLeader: index < leaders,
  }));

describe('党小组（O4）', () => {
  threeSides<GroupMember[], boolean>(
    [
      {
        parameter: 'groupLeast',
        articles: ['O4', 'G1'],
        below: [people(2, 0), false],
        on: [people(3, 0), true],
        above: [people(4, 0), true],
      },
      {
        parameter: 'groupFullMembersLeast',
        articles: ['O4', 'G1'],
        below: [people(0, 3), false],
        on: [people(1, 2), true],
        above: [people(2, 1), true],
      },
    ],
    (members) => groupComposition(members, SCHEME).allowed,
  );

  it.each<[string, GroupMember[], [string, object][]]>([
    ['符合', people(2, 1), [['organisation.groupConforms', { members: 3, full: 2 }]]],
    ['没有组长', people(3, 0, 0), [['organisation.groupLeaderCount', { leaders: 0 }]]],
    ['两名组长', people(3, 0, 2), [['organisation.groupLeaderCount', { leaders: 2 }]]],
    [
      '空组',
      [],
      [
        ['organisation.groupTooSmall', { members: 0, least: 3 }],
        ['organisation.groupWithoutFullMember', { least: 1 }],
        ['organisation.groupLeaderCount', { leaders: 0 }],
      ],
    ],
  ])('%s', (_case, members, expected) => {
    const { allowed, reasons } = groupComposition(members, SCHEME);
    expect(reasons.map((reason) => [reason.code, reason.facts])).toEqual(expected);
    expect(allowed).toBe(expected[0]?.[0] === 'organisation.groupConforms');
    for (const reason of reasons) {
      expect(reason.rule).toBe('organisation/groupComposition');
      expect(reason.articles).toEqual(allowed ? ['O4'] : ['O4', 'G1']);
    }
  });
});
