import { meetingNotice } from '../../../rules/appraisal/meetingNotice';
import type { MeetingNoticeFacts } from '../../../rules/appraisal/meetingNotice';
import { instantOf } from '../../../rules/calendar/civil';
import { FOUR_GRADES } from '../../../rules/schemes/appraisal/fourGrades';

const march = (day: number, minutes = 0) => instantOf({ year: 2026, month: 3, day }, minutes);
const SENT = march(1, 9 * 60);
/** 3 月 1 日通知，第五日是 3 月 6 日，满期于 3 月 7 日零时。 */
const EARLIEST = march(7);

const rows: {
  case: string;
  articles: string[];
  input: MeetingNoticeFacts;
  expected: [code: string, facts: Record<string, unknown>][];
}[] = [
  {
    case: '满期后第一刻开会',
    articles: ['Q1', 'G2'],
    input: { meetingAt: EARLIEST, announcedAt: SENT, notified: [{ memberId: 'a', at: SENT }] },
    expected: [],
  },
  {
    case: '满期后一分钟开会',
    articles: ['Q1', 'G2'],
    input: { meetingAt: march(7, 1), announcedAt: SENT, notified: [{ memberId: 'a', at: SENT }] },
    expected: [],
  },
  {
    case: '满期前一分钟开会',
    articles: ['Q1', 'G2'],
    input: { meetingAt: march(7, -1), announcedAt: SENT, notified: [{ memberId: 'a', at: SENT }] },
    expected: [
      ['appraisal.announcedLate', { days: 5 }],
      ['appraisal.notifiedLate', { memberId: 'a', days: 5 }],
    ],
  },
  {
    case: '通知当日几点发出不影响',
    articles: ['Q1', 'G2'],
    input: {
      meetingAt: EARLIEST,
      announcedAt: march(2, -1),
      notified: [{ memberId: 'a', at: march(1) }],
    },
    expected: [],
  },
  {
    case: '有人晚一日才收到',
    articles: ['Q1', 'G2'],
    input: {
      meetingAt: EARLIEST,
      announcedAt: SENT,
      notified: [
        { memberId: 'b', at: march(2) },
        { memberId: 'a', at: SENT },
      ],
    },
    expected: [['appraisal.notifiedLate', { memberId: 'b', days: 5 }]],
  },
  {
    case: '没有公告，也有人没收到通知；按编号逐人列出',
    articles: ['Q1'],
    input: {
      meetingAt: EARLIEST,
      announcedAt: null,
      notified: [
        { memberId: 'c', at: null },
        { memberId: 'a', at: null },
        { memberId: 'b', at: SENT },
      ],
    },
    expected: [
      ['appraisal.notAnnounced', { days: 5 }],
      ['appraisal.notNotified', { memberId: 'a', days: 5 }],
      ['appraisal.notNotified', { memberId: 'c', days: 5 }],
    ],
  },
];

describe('appraisal/meetingNotice', () => {
  test.each(rows)('$case', ({ input, expected }) => {
    expect(meetingNotice(input, FOUR_GRADES)).toEqual({
      allowed: expected.length === 0,
      reasons: expected.map(([code, facts]) => ({
        rule: 'appraisal/meetingNotice',
        articles: ['Q1', 'G2'],
        code,
        facts,
      })),
    });
  });
});
