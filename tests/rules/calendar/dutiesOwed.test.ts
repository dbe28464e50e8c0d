import fc from 'fast-check';
import { dutiesOwed } from '../../../rules/calendar/dutiesOwed';
import type { DutyContext, DutyRecord } from '../../../rules/calendar/dutiesOwed';
import { FREQUENCIES } from '../../../rules/schemes/frequencies/byField';
import type { Duty } from '../../../rules/schemes/frequencyScheme';
import { DUTIES } from '../../../rules/schemes/frequencyScheme';
import { FIELDS } from '../../../rules/vocabulary';
import { at } from '../at';
import { threeSides } from '../threeSides';

const context: DutyContext = { hasCommittee: true, groupIds: ['g1'], memberIds: ['m1'] };
const subjects: Partial<Record<Duty, string>> = {
  groupMeeting: 'g1',
  memberLecture: 'm1',
  secretaryTalk: 'm1',
};
const now = at('2026-03-15', '12:00');

/** 三月里做了 n 次，每次在不同的一天。 */
const doneTimes = (duty: Duty, times: number): DutyRecord[] =>
  Array.from({ length: times }, (_, index) => ({
    duty,
    at: at(`2026-03-${String(index + 1).padStart(2, '0')}`, '09:00'),
    subjectId: subjects[duty] ?? null,
  }));

const owedOf = (duty: Duty, records: DutyRecord[], field: (typeof FIELDS)[number] = 'rural') =>
  dutiesOwed(FREQUENCIES[field], context, records, now).value.find((line) => line.duty === duty)
    ?.owed;

describe('每个期间的最低次数（M1—M6、M11）', () => {
  threeSides<number, number | undefined>(
    [
      { parameter: 'generalMeeting', articles: ['M1'], below: [0, 1], on: [1, 0], above: [2, 0] },
      { parameter: 'committeeMeeting', articles: ['M1'], below: [0, 1], on: [1, 0], above: [2, 0] },
      { parameter: 'groupMeeting', articles: ['M1'], below: [0, 1], on: [1, 0], above: [2, 0] },
      { parameter: 'partyLecture', articles: ['M1'], below: [0, 1], on: [1, 0], above: [2, 0] },
      {
        parameter: 'leadershipMeeting',
        articles: ['M1'],
        below: [0, 1],
        on: [1, 0],
        above: [2, 0],
      },
      { parameter: 'themedPartyDay', articles: ['M2'], below: [0, 1], on: [1, 0], above: [2, 0] },
      {
        parameter: 'organisationalLifeMeeting',
        articles: ['M4'],
        below: [0, 1],
        on: [1, 0],
        above: [2, 0],
      },
      { parameter: 'appraisal', articles: ['M4'], below: [0, 1], on: [1, 0], above: [2, 0] },
      { parameter: 'secretaryLecture', articles: ['M3'], below: [0, 1], on: [1, 0], above: [2, 0] },
      { parameter: 'memberLecture', articles: ['M3'], below: [0, 1], on: [1, 0], above: [2, 0] },
      { parameter: 'secretaryTalk', articles: ['M5'], below: [0, 1], on: [1, 0], above: [2, 0] },
      { parameter: 'superiorTalk', articles: ['M5'], below: [1, 1], on: [2, 0], above: [3, 0] },
      { parameter: 'annualPlanFiling', articles: ['M6'], below: [0, 1], on: [1, 0], above: [2, 0] },
      { parameter: 'selfInspection', articles: ['M11'], below: [0, 1], on: [1, 0], above: [2, 0] },
    ],
    (times, duty) => owedOf(duty as Duty, doneTimes(duty as Duty, times)),
  );
});

describe('主题党日按领域（M2、O7）', () => {
  it.each([
    ['rural', 1],
    ['urbanCommunity', 1],
    ['twoNew', 1],
    ['government', 2],
    ['stateEnterprise', 2],
    ['university', 2],
  ] as const)('%s 每月 %i 天', (field, least) => {
    expect(owedOf('themedPartyDay', [], field)).toBe(least);
    expect(owedOf('themedPartyDay', doneTimes('themedPartyDay', least - 1), field)).toBe(1);
    expect(owedOf('themedPartyDay', doneTimes('themedPartyDay', least), field)).toBe(0);
    expect(FREQUENCIES[field].field).toBe(field);
    expect(FREQUENCIES[field].id).toBe(`frequencies-${field}`);
  });

  it('同一天两场算一天；党员大会同一天两次算两次', () => {
    const sameDay = (duty: Duty): DutyRecord[] =>
      ['09:00', '15:00'].map((time) => ({ duty, at: at('2026-03-05', time), subjectId: null }));
    expect(owedOf('themedPartyDay', sameDay('themedPartyDay'), 'government')).toBe(1);
    expect(owedOf('superiorTalk', sameDay('superiorTalk'), 'government')).toBe(0);
  });
});

describe('期间的边界', () => {
  it.each([
    ['上月最后一刻', at('2026-03-01') - 1, 1],
    ['本月第一刻', at('2026-03-01'), 0],
    ['本月最后一刻', at('2026-04-01') - 1, 0],
    ['下月第一刻', at('2026-04-01'), 1],
  ])('支委会：%s', (_case, instant, owed) => {
    expect(
      owedOf('committeeMeeting', [{ duty: 'committeeMeeting', at: instant, subjectId: null }]),
    ).toBe(owed);
  });
});

describe('适用与对象', () => {
  it('不设支委会的不欠支委会会议；没有党小组的不欠党小组会；逐人列出谈心', () => {
    const { value } = dutiesOwed(
      FREQUENCIES.government,
      { hasCommittee: false, groupIds: [], memberIds: ['m2', 'm1'] },
      [],
      now,
    );
    expect(value.some((line) => line.duty === 'committeeMeeting')).toBe(false);
    expect(value.some((line) => line.duty === 'groupMeeting')).toBe(false);
    expect(
      value.filter((line) => line.duty === 'secretaryTalk').map((line) => line.subjectId),
    ).toEqual(['m1', 'm2']);
    expect(
      value.map((line) => line.duty).filter((duty, i, all) => all.indexOf(duty) === i),
    ).toEqual(DUTIES.filter((duty) => duty !== 'committeeMeeting' && duty !== 'groupMeeting'));
  });

  it('别组、别人、别的事项的记录不算', () => {
    expect(owedOf('groupMeeting', [{ duty: 'groupMeeting', at: now, subjectId: 'g2' }])).toBe(1);
    expect(owedOf('secretaryTalk', [{ duty: 'memberLecture', at: now, subjectId: 'm1' }])).toBe(1);
  });

  it('一行写全：期间、最低、已办、还差；党小组会超过两次有提示', () => {
    const lines = (times: number) =>
      dutiesOwed(FREQUENCIES.rural, context, doneTimes('groupMeeting', times), now).value.find(
        (line) => line.duty === 'groupMeeting',
      );
    expect(lines(3)).toEqual({
      duty: 'groupMeeting',
      subjectId: 'g1',
      cycle: 'month',
      span: { from: at('2026-03-01'), until: at('2026-04-01') },
      least: 1,
      done: 3,
      owed: 0,
      beyondMost: true,
    });
    expect(lines(2)?.beyondMost).toBe(false);
    expect(
      dutiesOwed(FREQUENCIES.rural, context, doneTimes('committeeMeeting', 9), now).value.find(
        (line) => line.duty === 'committeeMeeting',
      )?.beyondMost,
    ).toBe(false);
  });

  it('只给还差的写理由，逐组逐人的写明对象', () => {
    const done = DUTIES.filter(
      (duty) => duty !== 'groupMeeting' && duty !== 'superiorTalk',
    ).flatMap((duty) => doneTimes(duty, 1));
    expect(dutiesOwed(FREQUENCIES.rural, context, done, now).reasons).toEqual([
      {
        rule: 'calendar/dutiesOwed',
        articles: ['M1'],
        code: 'calendar.dutyOwed',
        facts: {
          duty: 'groupMeeting',
          cycle: 'month',
          least: 1,
          done: 0,
          owed: 1,
          subjectId: 'g1',
        },
      },
      {
        rule: 'calendar/dutiesOwed',
        articles: ['M5'],
        code: 'calendar.dutyOwed',
        facts: { duty: 'superiorTalk', cycle: 'year', least: 2, done: 0, owed: 2 },
      },
    ]);
  });
});

it('性质：与记录次序无关，多做一次不会多欠', () => {
  const record = fc.record({
    duty: fc.constantFrom(...DUTIES),
    at: fc.integer({ min: at('2026-01-01'), max: at('2026-12-31') }),
    subjectId: fc.constantFrom('g1', 'm1', null),
  });
  fc.assert(
    fc.property(fc.array(record), record, fc.constantFrom(...FIELDS), (records, extra, field) => {
      const owed = (list: DutyRecord[]) =>
        dutiesOwed(FREQUENCIES[field], context, list, now).value.map((line) => line.owed);
      const before = owed(records);
      expect(owed([...records].reverse())).toEqual(before);
      owed([...records, extra]).forEach((value, index) => {
        expect(value).toBeLessThanOrEqual(before[index] ?? 0);
      });
    }),
  );
});
