import fc from 'fast-check';
import { absenceProposals } from '../../../rules/attendance/absenceProposals';
import type { AttendanceFacts } from '../../../rules/attendance/absenceProposals';
import { MUNICIPAL_ORGANS as SCHEME } from '../../../rules/schemes/points/municipalOrgans';
import { ATTENDANCE_STATUSES } from '../../../rules/vocabulary';
import type { AttendanceStatus } from '../../../rules/vocabulary';
import { at } from '../at';
import { threeSides } from '../threeSides';

const event = (
  eventId: string,
  day: string,
  status: AttendanceStatus,
  required = true,
): AttendanceFacts => ({ eventId, at: at(day, '09:00'), status, required });

const leaves = (times: number): AttendanceFacts[] =>
  Array.from({ length: times }, (_, index) => event(`e${index}`, `2026-0${index + 1}-10`, 'leave'));

const items = (attendances: AttendanceFacts[]) =>
  absenceProposals('m1', attendances, SCHEME).map(({ eventId, item }) => `${eventId}:${item}`);

describe('缺席减分建议（D16a、D16b）', () => {
  threeSides<number, number>(
    [{ parameter: 'freeLeaves', articles: ['D16b'], below: [1, 0], on: [2, 0], above: [3, 1] }],
    (times) => absenceProposals('m1', leaves(times), SCHEME).length,
  );

  it.each<[string, AttendanceFacts[], string[]]>([
    ['到会', [event('a', '2026-01-10', 'present')], []],
    [
      '未请假缺席，每次一条',
      [event('a', '2026-01-10', 'absent'), event('b', '2026-02-10', 'absent')],
      ['a:D16a', 'b:D16a'],
    ],
    ['不要求参加的缺席不算', [event('a', '2026-01-10', 'absent', false)], []],
    ['不要求参加的请假不占免扣次数', [event('x', '2026-01-01', 'leave', false), ...leaves(2)], []],
    ['第三次起每次一条', leaves(5), ['e2:D16b', 'e3:D16b', 'e4:D16b']],
    ['缺席不占请假的免扣次数', [event('a', '2026-01-01', 'absent'), ...leaves(2)], ['a:D16a']],
    [
      '跨年重新数：年末最后一刻与元旦零时',
      [
        event('a', '2025-10-10', 'leave'),
        event('b', '2025-11-10', 'leave'),
        { ...event('c', '2025-12-31', 'leave'), at: at('2026-01-01') - 1 },
        { ...event('d', '2026-01-01', 'leave'), at: at('2026-01-01') },
        event('e', '2026-02-10', 'leave'),
        event('f', '2026-03-10', 'leave'),
      ],
      ['c:D16b', 'f:D16b'],
    ],
    [
      '同一时刻的两次按编号先后数',
      [
        event('c', '2026-03-10', 'leave'),
        event('b', '2026-03-10', 'leave'),
        event('a', '2026-03-10', 'leave'),
      ],
      ['c:D16b'],
    ],
  ])('%s', (_case, attendances, expected) => {
    expect(items(attendances)).toEqual(expected);
  });

  it('同一时刻的几次，传入的次序不影响数到谁', () => {
    const same = ['a', 'b', 'c', 'd'].map((id) => event(id, '2026-03-10', 'leave'));
    expect(items(same)).toEqual(['c:D16b', 'd:D16b']);
    expect(items([...same].reverse())).toEqual(['c:D16b', 'd:D16b']);
  });

  it('建议写全：谁、哪次、几分、理由', () => {
    expect(
      absenceProposals('m1', [event('a', '2026-01-05', 'absent'), ...leaves(3)], SCHEME),
    ).toEqual([
      {
        memberId: 'm1',
        eventId: 'a',
        at: at('2026-01-05', '09:00'),
        item: 'D16a',
        count: 1,
        points: 3,
        reason: {
          rule: 'attendance/absenceProposals',
          articles: ['D16a', 'M8', 'G5'],
          code: 'attendance.absentWithoutLeave',
          facts: { eventId: 'a', points: 3 },
        },
      },
      {
        memberId: 'm1',
        eventId: 'e2',
        at: at('2026-03-10', '09:00'),
        item: 'D16b',
        count: 1,
        points: 2,
        reason: {
          rule: 'attendance/absenceProposals',
          articles: ['D16b', 'M8', 'G5'],
          code: 'attendance.leaveBeyondFree',
          facts: { eventId: 'e2', year: 2026, nth: 3, free: 2, points: 2 },
        },
      },
    ]);
  });

  it('列入关爱管理的没有建议（S2）', () => {
    const list = [event('a', '2026-01-10', 'absent'), ...leaves(5)];
    expect(absenceProposals('m1', list, SCHEME, { careManaged: true })).toEqual([]);
    expect(absenceProposals('m1', list, SCHEME, { careManaged: false })).toHaveLength(4);
  });

  it('性质：与次序无关；不改动传入的数组；多一次到会不增加建议', () => {
    const facts = fc.record({
      at: fc.integer({ min: at('2025-01-01'), max: at('2026-12-31') }),
      status: fc.constantFrom(...ATTENDANCE_STATUSES),
      required: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 30 }), facts, (list, extra) => {
        const events = list.map((item, index) => ({ eventId: `e${index}`, ...item }));
        const copy = [...events];
        const proposals = absenceProposals('m1', events, SCHEME);
        expect(events).toEqual(copy);
        expect(absenceProposals('m1', [...events].reverse(), SCHEME)).toEqual(proposals);
        const present = { ...extra, eventId: 'extra', status: 'present' as const };
        expect(absenceProposals('m1', [...events, present], SCHEME)).toEqual(proposals);
      }),
    );
  });
});
