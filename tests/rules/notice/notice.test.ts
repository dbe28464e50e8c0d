import fc from 'fast-check';
import { advanceObjection } from '../../../rules/notice/advanceObjection';
import type { ObjectionStep } from '../../../rules/notice/advanceObjection';
import { correctNotice } from '../../../rules/notice/correctNotice';
import type { Notice, Objection } from '../../../rules/notice/notice';
import { OBJECTION_STATES } from '../../../rules/notice/notice';
import { noticeInForce } from '../../../rules/notice/noticeInForce';
import { publishNotice } from '../../../rules/notice/publishNotice';
import { raiseObjection } from '../../../rules/notice/raiseObjection';
import { instantOf } from '../../../rules/calendar/civil';
import { NOTICE_KINDS } from '../../../rules/schemes/noticeScheme';
import type { NoticeKind } from '../../../rules/schemes/noticeScheme';
import { NOTICE_PERIODS } from '../../../rules/schemes/notice/periods';
import { MUNICIPAL_ORGANS } from '../../../rules/schemes/points/municipalOrgans';

const MINUTE = 60_000;
const march = (day: number, minutes = 0) => instantOf({ year: 2026, month: 3, day }, minutes);
const PUBLISHED = march(1, 600);
/** 3 月 1 日公示 7 天，最后一日 3 月 8 日，期满于 3 月 9 日零时。 */
const END = march(9);

const DRAFT: Notice = {
  kind: 'annualPoints',
  version: 1,
  days: 7,
  publishedAt: null,
  objections: [],
  supersededBy: null,
  correctionReason: null,
};
const NOTICE: Notice = { ...DRAFT, publishedAt: PUBLISHED };
const objection = (rest: Partial<Objection> = {}): Objection => ({
  id: 'o1',
  raisedAt: PUBLISHED,
  state: 'raised',
  outcome: null,
  ...rest,
});
const explained = objection({ state: 'answered', outcome: 'explained' });
const corrected = objection({ state: 'answered', outcome: 'corrected' });
const reason = (
  rule: string,
  articles: string[],
  code: string,
  facts: Record<string, unknown>,
) => ({ rule: `notice/${rule}`, articles, code: `notice.${code}`, facts });

const publishRows: {
  case: string;
  articles: string[];
  input: [kind: NoticeKind, days: number];
  expected: { least: number; articles: string[] } | null;
}[] = [
  {
    case: '名单征求意见 2 天',
    articles: ['N1', 'Q24'],
    input: ['memberList', 2],
    expected: { least: 3, articles: ['N1', 'Q24'] },
  },
  { case: '名单征求意见 3 天', articles: ['N1', 'G1'], input: ['memberList', 3], expected: null },
  { case: '名单征求意见 4 天', articles: ['N1'], input: ['memberList', 4], expected: null },
  {
    case: '年度积分 6 天',
    articles: ['N1', 'S9'],
    input: ['annualPoints', 6],
    expected: { least: 7, articles: ['N1', 'S9'] },
  },
  { case: '年度积分 7 天', articles: ['N1', 'G1'], input: ['annualPoints', 7], expected: null },
  { case: '年度积分 8 天', articles: ['N1'], input: ['annualPoints', 8], expected: null },
  {
    case: '天数不是整数',
    articles: ['N1'],
    input: ['annualPoints', 7.5],
    expected: { least: 7, articles: ['N1', 'S9'] },
  },
  {
    case: '负面清单没有写天数，当日也可',
    articles: ['N1', 'L2'],
    input: ['negativeList', 0],
    expected: null,
  },
  {
    case: '负数天',
    articles: ['N1', 'L2'],
    input: ['negativeList', -1],
    expected: { least: 0, articles: ['N1', 'L2'] },
  },
];

describe('notice/publishNotice', () => {
  test.each(publishRows)('$case', ({ input: [kind, days], expected }) => {
    const draft = { ...DRAFT, kind, days };
    const result = publishNotice(draft, PUBLISHED, NOTICE_PERIODS);
    if (expected === null) {
      expect(result).toEqual({
        allowed: true,
        notice: { ...draft, publishedAt: PUBLISHED },
        reasons: [],
      });
      return;
    }
    expect(result.notice).toBe(draft);
    expect(result).toEqual({
      allowed: false,
      notice: draft,
      reasons: [
        reason('publishNotice', expected.articles, 'tooShort', {
          kind,
          days,
          least: expected.least,
        }),
      ],
    });
  });

  test('已发布的不能再发布，也就不能改', () => {
    expect(publishNotice(NOTICE, PUBLISHED + 1, NOTICE_PERIODS)).toEqual({
      allowed: false,
      notice: NOTICE,
      reasons: [reason('publishNotice', ['N2'], 'alreadyPublished', { version: 1 })],
    });
  });

  test('各类最短天数；年度积分与积分方案一致', () => {
    expect(NOTICE_KINDS.map((kind) => [kind, NOTICE_PERIODS.leastDays[kind].value])).toEqual([
      ['memberList', 3],
      ['quarterlyPoints', 0],
      ['annualPoints', MUNICIPAL_ORGANS.noticeDays.value],
      ['negativeList', 0],
      ['mobilisationPlan', 0],
      ['mobilisationProgress', 0],
      ['rectification', 0],
    ]);
  });
});

const raiseRows: {
  case: string;
  articles: string[];
  input: [notice: Notice, now: number];
  expected: ReturnType<typeof reason> | null;
}[] = [
  { case: '发布的一刻', articles: ['N3'], input: [NOTICE, PUBLISHED], expected: null },
  { case: '最后一分钟', articles: ['N3', 'G2'], input: [NOTICE, END - MINUTE], expected: null },
  { case: '最后一毫秒', articles: ['N3', 'G2'], input: [NOTICE, END - 1], expected: null },
  {
    case: '期满的一刻',
    articles: ['N3', 'G2'],
    input: [NOTICE, END],
    expected: reason('raiseObjection', ['N3', 'G2'], 'objectionTooLate', { days: 7 }),
  },
  {
    case: '过一分钟',
    articles: ['N3', 'G2'],
    input: [NOTICE, END + MINUTE],
    expected: reason('raiseObjection', ['N3', 'G2'], 'objectionTooLate', { days: 7 }),
  },
  {
    case: '还是草稿',
    articles: ['N3'],
    input: [DRAFT, PUBLISHED],
    expected: reason('raiseObjection', ['N3'], 'notPublished', { version: 1 }),
  },
  {
    case: '发布前一毫秒',
    articles: ['N3'],
    input: [NOTICE, PUBLISHED - 1],
    expected: reason('raiseObjection', ['N3'], 'notPublished', { version: 1 }),
  },
  {
    case: '旧版已被取代',
    articles: ['N2'],
    input: [{ ...NOTICE, supersededBy: 2 }, PUBLISHED],
    expected: reason('raiseObjection', ['N2'], 'superseded', { version: 1, supersededBy: 2 }),
  },
  {
    case: '公示 0 天：发布当日 24:00 前',
    articles: ['N3', 'G2'],
    input: [{ ...NOTICE, kind: 'negativeList', days: 0 }, march(2) - 1],
    expected: null,
  },
  {
    case: '公示 0 天：次日零时',
    articles: ['N3', 'G2'],
    input: [{ ...NOTICE, kind: 'negativeList', days: 0 }, march(2)],
    expected: reason('raiseObjection', ['N3', 'G2'], 'objectionTooLate', { days: 0 }),
  },
];

describe('notice/raiseObjection', () => {
  test.each(raiseRows)('$case', ({ input: [notice, now], expected }) => {
    const result = raiseObjection(notice, 'o1', now);
    expect(result).toEqual(
      expected === null
        ? {
            allowed: true,
            notice: { ...notice, objections: [objection({ raisedAt: now })] },
            reasons: [],
          }
        : { allowed: false, notice, reasons: [expected] },
    );
  });

  test('同一条异议重复提出只有一条，另一条照加', () => {
    const once = raiseObjection(NOTICE, 'o1', PUBLISHED).notice;
    const again = raiseObjection(once, 'o1', END + 1);
    expect(again).toEqual({ allowed: true, notice: once, reasons: [] });
    expect(raiseObjection(once, 'o2', PUBLISHED + 5).notice.objections).toEqual([
      objection(),
      objection({ id: 'o2', raisedAt: PUBLISHED + 5 }),
    ]);
  });
});

describe('notice/advanceObjection', () => {
  const STEPS: ObjectionStep[] = [
    { to: 'accepted' },
    { to: 'investigated' },
    { to: 'answered', outcome: 'explained' },
    { to: 'answered', outcome: 'corrected' },
  ];
  const NEXT: Record<string, string> = {
    raised: 'accepted',
    accepted: 'investigated',
    investigated: 'answered',
  };

  test.each(OBJECTION_STATES.flatMap((state) => STEPS.map((step) => [state, step] as const)))(
    '从 %s 到 %j',
    (state, step) => {
      const other = objection({ id: 'o2' });
      const current = objection({ state });
      const notice = { ...NOTICE, objections: [other, current] };
      const result = advanceObjection(notice, 'o1', step);
      if (NEXT[state] === step.to) {
        const outcome = step.to === 'answered' ? step.outcome : null;
        expect(result).toEqual({
          allowed: true,
          notice: { ...notice, objections: [other, objection({ state: step.to, outcome })] },
          reasons: [],
        });
      } else {
        expect(result.notice).toBe(notice);
        expect(result).toEqual({
          allowed: false,
          notice,
          reasons: [
            reason('advanceObjection', ['N3'], 'objectionOutOfOrder', {
              objectionId: 'o1',
              state,
              to: step.to,
            }),
          ],
        });
      }
    },
  );

  test('没有这条异议', () => {
    expect(advanceObjection(NOTICE, 'o9', { to: 'accepted' })).toEqual({
      allowed: false,
      notice: NOTICE,
      reasons: [reason('advanceObjection', ['N3'], 'noSuchObjection', { objectionId: 'o9' })],
    });
  });
});

describe('notice/correctNotice', () => {
  test('旧版保留并标明被取代，新版重新起算，没有办结的异议转过去', () => {
    const notice = {
      ...NOTICE,
      objections: [
        corrected,
        objection({ id: 'o2', state: 'investigated' }),
        objection({ id: 'o3' }),
      ],
    };
    expect(correctNotice(notice, ' 张某加分漏记 ', END)).toEqual({
      allowed: true,
      reasons: [],
      previous: { ...notice, supersededBy: 2 },
      corrected: {
        ...notice,
        version: 2,
        publishedAt: END,
        objections: [objection({ id: 'o2', state: 'investigated' }), objection({ id: 'o3' })],
        correctionReason: '张某加分漏记',
      },
    });
  });

  test.each([
    ['草稿谈不上更正', DRAFT, '原因', 'notPublished'],
    ['旧版不能再更正', { ...NOTICE, supersededBy: 2 }, '原因', 'superseded'],
    ['没有原因', NOTICE, ' 　', 'correctionWithoutReason'],
  ])('%s', (_, notice, why, code) => {
    expect(correctNotice(notice, why, END)).toEqual({
      allowed: false,
      reasons: [reason('correctNotice', ['N2'], code, { version: 1 })],
      previous: notice,
      corrected: null,
    });
  });
});

const forceRows: {
  case: string;
  articles: string[];
  input: [notice: Notice, now: number];
  expected: ReturnType<typeof reason>[];
}[] = [
  { case: '期满的一刻，没有异议', articles: ['N4', 'G2'], input: [NOTICE, END], expected: [] },
  { case: '期满后一分钟', articles: ['N4', 'G2'], input: [NOTICE, END + MINUTE], expected: [] },
  {
    case: '期满前一毫秒',
    articles: ['N4', 'G2'],
    input: [NOTICE, END - 1],
    expected: [reason('noticeInForce', ['N4', 'G2'], 'periodRunning', { days: 7 })],
  },
  {
    case: '还是草稿',
    articles: ['N4'],
    input: [DRAFT, END],
    expected: [reason('noticeInForce', ['N4'], 'notPublished', { version: 1 })],
  },
  {
    case: '已被新版取代',
    articles: ['N2'],
    input: [{ ...NOTICE, supersededBy: 2 }, END],
    expected: [reason('noticeInForce', ['N2'], 'superseded', { version: 1, supersededBy: 2 })],
  },
  {
    case: '异议还在调查',
    articles: ['N3', 'N4'],
    input: [{ ...NOTICE, objections: [objection({ state: 'investigated' })] }, END],
    expected: [
      reason('noticeInForce', ['N3', 'N4'], 'objectionOpen', {
        objectionId: 'o1',
        state: 'investigated',
      }),
    ],
  },
  {
    case: '异议已解释',
    articles: ['N3'],
    input: [{ ...NOTICE, objections: [explained] }, END],
    expected: [],
  },
  {
    case: '答复为更正而没有发新版',
    articles: ['N2', 'N3'],
    input: [{ ...NOTICE, objections: [corrected] }, END],
    expected: [reason('noticeInForce', ['N2', 'N3'], 'correctionOwed', { objectionId: 'o1' })],
  },
  {
    case: '样样都缺：逐条说明，异议按编号排列',
    articles: ['N2', 'N3', 'N4'],
    input: [
      { ...NOTICE, supersededBy: 3, objections: [objection({ id: 'o2' }), corrected] },
      PUBLISHED,
    ],
    expected: [
      reason('noticeInForce', ['N2'], 'superseded', { version: 1, supersededBy: 3 }),
      reason('noticeInForce', ['N4', 'G2'], 'periodRunning', { days: 7 }),
      reason('noticeInForce', ['N2', 'N3'], 'correctionOwed', { objectionId: 'o1' }),
      reason('noticeInForce', ['N3', 'N4'], 'objectionOpen', {
        objectionId: 'o2',
        state: 'raised',
      }),
    ],
  },
];

describe('notice/noticeInForce', () => {
  test.each(forceRows)('$case', ({ input: [notice, now], expected }) => {
    expect(noticeInForce(notice, now, NOTICE_PERIODS)).toEqual({
      allowed: expected.length === 0,
      reasons: expected,
    });
  });

  test('方案只作提示时，没有办结的异议不阻止生效，欠更正的仍阻止', () => {
    const advisory = { readings: { openObjection: 'advisory' as const } };
    const open = noticeInForce({ ...NOTICE, objections: [objection()] }, END, advisory);
    expect(open.allowed).toBe(true);
    expect(open.reasons.map(({ code }) => code)).toEqual(['notice.objectionOpen']);
    expect(noticeInForce({ ...NOTICE, objections: [corrected] }, END, advisory).allowed).toBe(
      false,
    );
  });
});

describe('公示的性质', () => {
  test('无论怎样操作，提出过的异议不会丢，没有办结之前不会生效（N3、N4）', () => {
    type Act = (notice: Notice, now: number) => Notice;
    const ids = fc.constantFrom('o1', 'o2', 'o3');
    const act: fc.Arbitrary<Act> = fc.oneof(
      ids.map(
        (id): Act =>
          (notice, now) =>
            raiseObjection(notice, id, now).notice,
      ),
      fc
        .tuple(
          ids,
          fc.constantFrom<ObjectionStep>(
            { to: 'accepted' },
            { to: 'investigated' },
            { to: 'answered', outcome: 'explained' },
            { to: 'answered', outcome: 'corrected' },
          ),
        )
        .map(
          ([id, step]): Act =>
            (notice) =>
              advanceObjection(notice, id, step).notice,
        ),
      fc.constant<Act>((notice, now) => correctNotice(notice, '更正', now).corrected ?? notice),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(act, fc.nat(86_400_000)), { maxLength: 40 }), (acts) => {
        let notice = NOTICE;
        let now = PUBLISHED;
        const open = new Set<string>();
        for (const [step, elapsed] of acts) {
          now += elapsed;
          notice = step(notice, now);
          for (const { id, state } of notice.objections) {
            if (state === 'answered') open.delete(id);
            else open.add(id);
          }
          const { allowed } = noticeInForce(notice, now, NOTICE_PERIODS);
          expect(allowed && open.size > 0).toBe(false);
        }
      }),
    );
  });
});
