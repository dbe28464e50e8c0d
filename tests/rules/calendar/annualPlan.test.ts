import type { PlanRow } from '../../../rules/calendar/annualPlan';
import { annualPlan, kindOfDuty } from '../../../rules/calendar/annualPlan';
import type { DutyRecord } from '../../../rules/calendar/dutiesOwed';
import { planCoverage } from '../../../rules/calendar/planCoverage';
import type { PlannedEvent } from '../../../rules/calendar/planProgress';
import { planProgress } from '../../../rules/calendar/planProgress';
import { FREQUENCIES } from '../../../rules/schemes/frequencies/byField';
import type { Duty } from '../../../rules/schemes/frequencyScheme';
import { DUTIES } from '../../../rules/schemes/frequencyScheme';
import { EVENT_KINDS, FIELDS } from '../../../rules/vocabulary';
import { at } from '../at';

const context = { hasCommittee: true, groups: ['二组', '一组'] };
const draft = annualPlan(FREQUENCIES.government, context, 2026);
const of = (duty: Duty, rows: readonly PlanRow[] = draft) =>
  rows.filter((row) => row.duty === duty);

describe('草案（M1—M6、M11）', () => {
  it.each<[Duty, number, (number | string)[]]>([
    ['generalMeeting', 4, [2, 5, 8, 11]],
    ['committeeMeeting', 12, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ['partyLecture', 4, [1, 4, 7, 10]],
    ['leadershipMeeting', 12, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ['organisationalLifeMeeting', 2, [6, 12]],
    ['appraisal', 1, [12]],
    ['secretaryLecture', 1, [6]],
    ['memberLecture', 1, [12]],
    ['secretaryTalk', 1, [12]],
    ['superiorTalk', 2, [12, 12]],
    ['annualPlanFiling', 1, [1]],
    ['selfInspection', 4, [3, 6, 9, 12]],
  ])('%s 列 %i 行，建议的月份', (duty, count, months) => {
    expect(of(duty)).toHaveLength(count);
    expect(of(duty).map((row) => row.month)).toEqual(months);
  });

  it.each(FIELDS)('%s：主题党日的行数照领域的频次', (field) => {
    const rows = annualPlan(FREQUENCIES[field], context, 2026);
    const least = FREQUENCIES[field].duties.themedPartyDay.value.least;
    expect(of('themedPartyDay', rows)).toHaveLength(12 * least);
  });

  it('党小组会逐组列，组按名称；没有组的不列；不设支委会的没有支委会会议', () => {
    expect(of('groupMeeting')).toHaveLength(24);
    expect(of('groupMeeting')[0]).toEqual({
      rowId: '2026-groupMeeting-1-1-g1',
      duty: 'groupMeeting',
      kind: 'groupMeeting',
      group: '一组',
      cycle: 'month',
      fromMonth: 1,
      untilMonth: 1,
      month: 1,
      theme: '',
    });
    const small = annualPlan(FREQUENCIES.rural, { hasCommittee: false, groups: [] }, 2026);
    expect(of('groupMeeting', small)).toEqual([]);
    expect(of('committeeMeeting', small)).toEqual([]);
    expect(of('generalMeeting', small)).toHaveLength(4);
  });

  it('行号不重复，可作编号；月份在期间之内；活动类有种类', () => {
    expect(new Set(draft.map((row) => row.rowId)).size).toBe(draft.length);
    for (const { rowId, month, fromMonth, untilMonth, duty, kind } of draft) {
      expect(rowId).toMatch(/^[A-Za-z0-9-]{1,96}$/);
      expect(month).toBeGreaterThanOrEqual(fromMonth);
      expect(month).toBeLessThanOrEqual(untilMonth);
      expect(kind).toBe(kindOfDuty(duty));
    }
    expect(DUTIES.filter((duty) => kindOfDuty(duty) !== null)).toEqual(EVENT_KINDS);
  });
});

describe('计划够不够（M6）', () => {
  const cover = (rows: readonly PlanRow[]) =>
    planCoverage(FREQUENCIES.government, context, rows, 2026);

  it('草案正好够；多排一次也够', () => {
    const [first] = draft;
    expect(cover(draft)).toEqual({ allowed: true, reasons: [] });
    expect(cover([...draft, ...(first ? [{ ...first, rowId: 'more' }] : [])]).allowed).toBe(true);
  });

  it('少排的一期一条理由', () => {
    const rows = draft.filter(
      ({ rowId }) => rowId !== '2026-themedPartyDay-5-2' && rowId !== '2026-groupMeeting-3-1-g2',
    );
    expect(cover(rows)).toEqual({
      allowed: false,
      reasons: [
        {
          rule: 'calendar/planCoverage',
          articles: ['M1', 'M6'],
          code: 'calendar.planShort',
          facts: {
            duty: 'groupMeeting',
            fromMonth: 3,
            untilMonth: 3,
            least: 1,
            planned: 0,
            group: '二组',
          },
        },
        {
          rule: 'calendar/planCoverage',
          articles: ['M2', 'M6'],
          code: 'calendar.planShort',
          facts: { duty: 'themedPartyDay', fromMonth: 5, untilMonth: 5, least: 2, planned: 1 },
        },
      ],
    });
  });
});

describe('逐行的进度', () => {
  const rows = draft.filter(({ rowId }) =>
    [
      '2026-generalMeeting-1-1',
      '2026-generalMeeting-10-1',
      '2026-superiorTalk-1-1',
      '2026-superiorTalk-1-2',
    ].includes(rowId),
  );
  const event = (more: Partial<PlannedEvent>): PlannedEvent => ({
    eventId: 'e1',
    planRowId: '2026-generalMeeting-1-1',
    kind: 'generalMeeting',
    at: at('2026-02-10'),
    held: true,
    ...more,
  });
  const talk = (day: string): DutyRecord => ({
    duty: 'superiorTalk',
    at: at(day),
    subjectId: null,
  });
  const clock = (now: number, draftedAt = at('2026-01-05')) => ({ year: 2026, draftedAt, now });
  const states = (events: PlannedEvent[], records: DutyRecord[], now: number, drafted?: number) =>
    planProgress(rows, events, records, clock(now, drafted)).map((row) => row.state);

  it.each<[string, PlannedEvent[], number, string]>([
    ['没有活动，期间未完', [], at('2026-04-01') - 1, 'open'],
    ['没有活动，期间过完', [], at('2026-04-01'), 'missed'],
    ['排上了', [event({ held: false })], at('2026-02-01'), 'scheduled'],
    ['办过了', [event({})], at('2026-02-11'), 'done'],
    ['晚了也是办过', [event({ at: at('2026-05-01') })], at('2026-06-01'), 'done'],
    ['挂在别的行', [event({ planRowId: '2026-generalMeeting-4-1' })], at('2026-02-11'), 'open'],
    ['没有挂行', [event({ planRowId: null })], at('2026-02-11'), 'open'],
    ['种类不同', [event({ kind: 'partyLecture' })], at('2026-02-11'), 'open'],
  ])('%s', (_case, events, now, state) => {
    expect(states(events, [], now)[0]).toBe(state);
  });

  it.each<[string, number, PlannedEvent[], string]>([
    ['期间最后一刻写下的，算在计划里', at('2026-04-01') - 1, [], 'missed'],
    ['期间过完那一刻才写下的，是计划之前', at('2026-04-01'), [], 'before'],
    ['年末才写下的，是计划之前', at('2026-11-20'), [], 'before'],
    ['上一年就写下的，算在计划里', at('2025-12-20'), [], 'missed'],
    ['计划之前的，办过照样是已办', at('2026-11-20'), [event({})], 'done'],
    ['计划之前的，排上了照样是已排上', at('2026-11-20'), [event({ held: false })], 'scheduled'],
  ])('%s', (_case, draftedAt, events, state) => {
    expect(states(events, [], at('2026-12-01'), draftedAt)[0]).toBe(state);
  });

  it('写下的当年之后，写下之后的期间过完仍是过期', () => {
    const late = states([], [], at('2027-01-01'), at('2026-11-20'));
    expect(late.slice(0, 2)).toEqual(['before', 'missed']);
  });

  it('年末的期间到次年零时才过完', () => {
    expect(states([], [], at('2027-01-01') - 1)[1]).toBe('open');
    expect(states([], [], at('2027-01-01'))[1]).toBe('missed');
  });

  it('不是活动的：第几行要第几次，年外的不算；列出挂着的活动', () => {
    const now = at('2026-08-01');
    expect(states([], [talk('2026-03-01')], now).slice(2)).toEqual(['done', 'open']);
    expect(states([], [talk('2026-03-01'), talk('2026-07-01')], now).slice(2)).toEqual([
      'done',
      'done',
    ]);
    expect(states([], [talk('2025-12-31'), talk('2027-01-01')], now).slice(2)).toEqual([
      'open',
      'open',
    ]);
    const [first] = planProgress(rows, [event({ eventId: 'b' }), event({})], [], clock(now));
    expect(first?.eventIds).toEqual(['b', 'e1']);
  });
});
