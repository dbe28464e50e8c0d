import fc from 'fast-check';
import type { AttendanceFacts } from '../../../rules/attendance/absenceProposals';
import { absenceWarning } from '../../../rules/points/absenceWarning';
import type { AbsenceStanding } from '../../../rules/points/absenceWarning';
import { MUNICIPAL_ORGANS as SCHEME } from '../../../rules/schemes/points/municipalOrgans';
import type { AttendanceStatus } from '../../../rules/vocabulary';
import { at } from '../at';
import { threeSides } from '../threeSides';

const member: AbsenceStanding = { kind: 'fullMember', careManaged: false, exemptions: [] };
const now = at('2027-01-10');

const attendance = (day: string, status: AttendanceStatus, required = true): AttendanceFacts => ({
  eventId: `${day}-${status}`,
  at: at(day, '09:00'),
  status,
  required,
});
const missed = (months: number[]): AttendanceFacts[] =>
  months.map((month) => attendance(`2026-${String(month).padStart(2, '0')}-10`, 'absent'));

const decide = (attendances: AttendanceFacts[], standing = member, asOf = now) =>
  absenceWarning(standing, attendances, asOf, SCHEME);
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('连续六个月未参加的预警（V2）', () => {
  threeSides<number[], [boolean, number]>(
    [
      {
        parameter: 'absenceMonths',
        articles: ['V2'],
        below: [range(1, 5), [false, 5]],
        on: [range(1, 6), [true, 6]],
        above: [range(1, 7), [true, 7]],
      },
    ],
    (months) => {
      const { value } = decide(missed(months));
      return [value.warned, value.months];
    },
  );

  it('证据：起止月份与每一次缺席', () => {
    const facts = [attendance('2026-02-20', 'absent'), ...missed(range(1, 6))];
    expect(decide(facts)).toEqual({
      value: {
        warned: true,
        months: 6,
        since: '2026-01',
        until: '2026-06',
        eventIds: [
          '2026-01-10-absent',
          '2026-02-10-absent',
          '2026-02-20-absent',
          '2026-03-10-absent',
          '2026-04-10-absent',
          '2026-05-10-absent',
          '2026-06-10-absent',
        ],
      },
      reasons: [
        {
          rule: 'points/absenceWarning',
          articles: ['V2', 'G3', 'G4'],
          code: 'points.absenceWarned',
          facts: { months: 6, threshold: 6, since: '2026-01', until: '2026-06' },
        },
      ],
    });
  });

  it('不足六个月也写明已有几个月', () => {
    expect(decide(missed([3, 4])).reasons[0]).toEqual({
      rule: 'points/absenceWarning',
      articles: ['V2', 'G3', 'G4'],
      code: 'points.absenceBelow',
      facts: { months: 2, threshold: 6, since: '2026-03', until: '2026-04' },
    });
  });

  it.each<[string, AttendanceFacts[], number]>([
    ['到会打断', [...missed([1, 2, 3, 5, 6, 7]), attendance('2026-04-10', 'present')], 3],
    ['请假打断（G4）', [...missed([1, 2, 3, 5, 6]), attendance('2026-04-10', 'leave')], 3],
    ['同月有一次到会即打断', [...missed(range(1, 6)), attendance('2026-03-20', 'present')], 3],
    ['支部没有活动的月份不计也不断', missed([1, 2, 3, 5, 6, 8]), 6],
    [
      '不要求参加的活动不算',
      [...missed(range(1, 5)), attendance('2026-06-10', 'absent', false)],
      5,
    ],
    [
      '不要求参加的到会也不打断',
      [...missed(range(1, 6)), attendance('2026-03-20', 'present', false)],
      6,
    ],
    ['没有记录', [], 0],
    ['全部到会', [attendance('2026-03-10', 'present')], 0],
    ['取最长的一段', [...missed([1, 2, 3, 4, 6]), attendance('2026-05-10', 'present')], 4],
  ])('%s', (_case, attendances, months) => {
    expect(decide(attendances).value.months).toBe(months);
  });

  it('一样长取最近的一段', () => {
    const facts = [...missed([1, 2, 4, 5]), attendance('2026-03-10', 'leave')];
    expect(decide(facts).value).toMatchObject({ since: '2026-04', until: '2026-05', months: 2 });
  });

  it('跨年连续', () => {
    const facts = [...missed([10, 11, 12]), attendance('2027-01-05', 'absent')];
    expect(decide(facts, member, at('2027-02-01')).value).toMatchObject({
      months: 4,
      since: '2026-10',
      until: '2027-01',
    });
  });

  it.each([
    ['月底最后一刻，当月未满不计', at('2026-07-01') - 1, 5],
    ['次月零时，上月计入', at('2026-07-01'), 6],
  ])('%s', (_case, asOf, months) => {
    expect(decide(missed(range(1, 7)), member, asOf).value.months).toBe(months);
  });

  it.each([
    ['豁免从当次活动之时起，打断', at('2026-03-10', '09:00'), at('2026-03-11'), 3],
    ['豁免到活动之后一毫秒，打断', at('2026-03-01'), at('2026-03-10', '09:00') + 1, 3],
    ['豁免恰在活动之时结束，不打断', at('2026-03-01'), at('2026-03-10', '09:00'), 6],
    ['豁免在活动之后才开始，不打断', at('2026-03-10', '09:00') + 1, at('2026-03-20'), 6],
  ])('%s', (_case, from, until, months) => {
    const standing = { ...member, exemptions: [{ from, until }] };
    expect(decide(missed(range(1, 6)), standing).value.months).toBe(months);
  });

  const nothing = { warned: false, months: 0, since: null, until: null, eventIds: [] };
  it.each<[string, AbsenceStanding, AttendanceFacts[], string, string[], object]>([
    [
      '预备党员',
      { ...member, kind: 'probationaryMember' },
      missed(range(1, 9)),
      'points.absenceProbationary',
      ['V2'],
      {},
    ],
    [
      '关爱管理',
      { ...member, careManaged: true },
      missed(range(1, 9)),
      'points.absenceCareManaged',
      ['V2', 'S2'],
      {},
    ],
    ['没有缺席', member, [], 'points.absenceNone', ['V2'], { threshold: 6 }],
  ])('%s 不预警', (_case, standing, attendances, code, articles, facts) => {
    expect(decide(attendances, standing)).toEqual({
      value: nothing,
      reasons: [{ rule: 'points/absenceWarning', articles, code, facts }],
    });
  });

  it('性质：与次序无关；多一次到会或请假不会使连续更长', () => {
    const facts = fc.record({
      eventId: fc.uuid(),
      at: fc.integer({ min: at('2026-01-01'), max: at('2026-12-31') }),
      status: fc.constantFrom('present', 'leave', 'absent' as const),
      required: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(facts, { maxLength: 40 }),
        facts,
        fc.constantFrom('present', 'leave' as const),
        (list, extra, status) => {
          const before = decide(list).value;
          expect(decide([...list].reverse()).value).toEqual(before);
          const after = decide([...list, { ...extra, status, required: true }]).value;
          expect(after.months).toBeLessThanOrEqual(before.months);
        },
      ),
    );
  });
});
