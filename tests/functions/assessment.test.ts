import type { Grade } from '../../rules/vocabulary';
import {
  CARED,
  COMMITTEE,
  DEPUTY,
  FIRST_MEMBER,
  PROBATIONARY,
  RECORDER,
  SECRETARY,
  SUPERVISOR,
  credit,
  foundCommitteeBranch,
  midnight,
  on,
  resolve,
  reverseSeed,
  rowsFor,
} from './support/assessmentYear';
import { codeOfReply } from './support/callAction';
import { roundTrips } from './support/event';
import type { Branch, World } from './support/world';
import { DAY, HOUR, at, openWorld } from './support/world';

/** 一步里要开会、走几道手续，忙的机器多留些时间。 */
jest.setTimeout(30_000);

let world: World;
let branch: Branch;
const year = 2026;
/** 参加考核的人数：十七人里一人按关爱管理。 */
const LISTED = 16;

beforeAll(async () => {
  world = await openWorld();
  branch = await foundCommitteeBranch(world, 'oYa', '1371', 9);
}, 90_000);
afterAll(() => world.close());

const secretary = () => at(branch, SECRETARY).client;
const member = (index: number) => at(branch, index).client;
const path = async (by = member(FIRST_MEMBER)) => by.must('assessment', 'path', { year });
const messageOf = (reply: { ok: boolean; error?: { message: string } }) =>
  reply.ok ? '' : (reply.error?.message ?? '');
const publishYear = (days = 7) =>
  secretary().ask('assessment', 'publishYear', { year, scope: 'branch', days });
const review = (decision: 'approve' | 'return', reason = '程序齐备') =>
  world.superior.ask('assessment', 'review', { branchId: branch.branchId, year, decision, reason });
const assess = async (
  ref: { meetingId: string; resolution: number },
  grades: Readonly<Record<number, Grade>> = {},
  by = secretary(),
) => by.ask('assessment', 'assess', { year, ...ref, rows: await rowsFor(branch, year, grades) });
/** 有手机的都到会；其中预备党员不举手。 */
const present = (of: Branch) => of.people.flatMap((_one, index) => (index === 7 ? [] : [index]));
const draftRow = async (index: number) => {
  const { rows } = await secretary().must('assessment', 'draft', { year });
  return rows.find(({ memberId }) => memberId === at(branch, index).memberId);
};

/** 党员 1—9 的得分各停在一条线上（S10、S11）。 */
const LINES: readonly [
  index: number,
  items: readonly (readonly [
    'D21' | 'D22.warning' | 'D17' | 'D16b' | 'P8' | 'P9' | 'P7' | 'V4',
    number,
  ])[],
  score: number,
  band: string,
][] = [
  [FIRST_MEMBER, [['D21', 3]], 70, 'borderline'],
  [
    FIRST_MEMBER + 1,
    [
      ['D21', 2],
      ['D17', 3],
      ['D16b', 1],
    ],
    69,
    'unqualified',
  ],
  [FIRST_MEMBER + 2, [['D21', 1]], 90, 'honoursEligible'],
  [
    FIRST_MEMBER + 3,
    [
      ['D21', 1],
      ['D17', 1],
      ['P7', 1],
    ],
    89,
    'qualified',
  ],
  [
    FIRST_MEMBER + 4,
    [
      ['P8', 1],
      ['P9', 1],
    ],
    108,
    'excellentEligible',
  ],
  [
    FIRST_MEMBER + 5,
    [
      ['P9', 1],
      ['P7', 1],
    ],
    107,
    'honoursEligible',
  ],
  [FIRST_MEMBER + 7, [['P9', 2]], 110, 'excellentEligible'],
  [
    FIRST_MEMBER + 6,
    [
      ['P8', 1],
      ['V4', 1],
    ],
    0,
    'unqualified',
  ],
];

test('一年里的事先摆好', async () => {
  for (const [index, items] of LINES) {
    for (const [item, count] of items) {
      await credit(world, branch, index, { item, count, happened: on('2026-05-06') });
    }
  }
  expect(await draftRow(CARED)).toBeUndefined();
});

describe('每一步在前一步办完之前都不行（S9）', () => {
  test('年度没有结束：不能评定、审核、公示；路上写着该办什么', async () => {
    const ref = await resolve(world, branch, 'committeeMeeting', COMMITTEE);
    const early = await assess(ref);
    expect(early).toMatchObject({ error: { code: 'ASSESSMENT_REFUSED' } });
    expect(messageOf(early)).toContain('2026 年度还没有结束');
    expect(messageOf(early)).toContain('评定的会议须在 2026 年度结束之后召开');
    expect(messageOf(await review('approve'))).toContain('支部还没有评定');
    expect(messageOf(await publishYear())).toContain('支部还没有评定');
    const { current, reasons, may } = await path(secretary());
    expect(current).toBe('quarterlyPublication');
    expect(may).toMatchObject({ assess: false, publishYear: false });
    expect(reasons[0]?.sentence).toContain('记录员按季度公布');
    const { result } = await member(FIRST_MEMBER).must('assessment', 'result', { year });
    expect(result).toBeNull();
  });

  test('边界正好在次年一月一日零时（上海），服务器在 UTC', async () => {
    world.cloud.clock.set(midnight(2027, 1, 1) - 1000);
    expect((await path()).current).toBe('quarterlyPublication');
    world.cloud.clock.set(midnight(2027, 1, 1));
    expect(await path(secretary())).toMatchObject({
      current: 'branchAssessment',
      may: { assess: true },
    });
  });
});

describe('草表（S10、S11、S12）', () => {
  test.each(LINES)('第 %i 人：%j → %i 分，%s', async (index, _items, score, band) => {
    const row = await draftRow(index);
    expect(row).toMatchObject({ score, band });
    for (const reason of row?.reasons ?? []) expect(reason.articles.length).toBeGreaterThan(0);
  });

  test('允许的结论：70 由支部决定，69 只支持不合格，90 可评优，89 不可，108 可定优秀', async () => {
    const pick = async (index: number) => {
      const row = await draftRow(index);
      return [row?.allowed, row?.required, row?.honours];
    };
    expect(await pick(FIRST_MEMBER)).toEqual([['qualified', 'basic', 'unqualified'], null, false]);
    expect(await pick(FIRST_MEMBER + 1)).toEqual([['unqualified'], 'unqualified', false]);
    expect(await pick(FIRST_MEMBER + 2)).toEqual([['qualified', 'basic'], null, true]);
    expect(await pick(FIRST_MEMBER + 3)).toEqual([['qualified', 'basic'], null, false]);
    expect(await pick(FIRST_MEMBER + 4)).toEqual([['excellent', 'qualified', 'basic'], null, true]);
    expect(await pick(FIRST_MEMBER + 6)).toEqual([['unqualified'], 'unqualified', false]);
  });

  test('名册次序，不按得分；预备党员不评等次（Q6）；名次只给提示', async () => {
    const { rows, assessor, pending } = await secretary().must('assessment', 'draft', { year });
    expect(rows.map(({ name }) => name)).toEqual(
      branch.people.map(({ name }) => name).filter((name) => !name.startsWith('关爱')),
    );
    expect([rows.length, assessor, pending]).toEqual([LISTED, 'branchCommittee', 0]);
    expect(rows[PROBATIONARY]).toMatchObject({ allowed: [], required: null });
    const hints = rows.filter(({ hint }) => hint !== null);
    expect(hints.map(({ name, hint }) => [name, hint])).toEqual([
      ['党员5', 'top'],
      ['党员7', 'bottom'],
      ['党员8', 'top'],
    ]);
    expect(Object.keys(rows[0] ?? {})).not.toContain('rank');
  });
});

let refusedMeeting: { meetingId: string; resolution: number };

describe('支部评定', () => {
  test('有没办完的事项不能评定', async () => {
    world.cloud.clock.set(on('2027-01-05'));
    const ref = await resolve(world, branch, 'committeeMeeting', COMMITTEE);
    refusedMeeting = ref;
    const decidedLater = await world.store.all('journal', { type: 'points.decided' });
    const [one] = decidedLater;
    if (!one) throw new Error('账是空的');
    await world.store.remove('journal', one._id);
    const blocked = await assess(ref);
    expect(messageOf(blocked)).toContain('还有 1 件拟记事项没有办完');
    expect((await secretary().must('assessment', 'draft', { year })).pending).toBe(1);
    await world.store.add('journal', one);
  });

  test.each<[string, () => Promise<{ meetingId: string; resolution: number }>, string]>([
    [
      '设支委会的由大会评定，不算（O2）',
      async () =>
        resolve(world, branch, 'generalMeeting', present(branch), present(branch).length - 1),
      '由支委会会议评定',
    ],
    [
      '班子会不算',
      async () => resolve(world, branch, 'leadershipMeeting', [SECRETARY]),
      '须凭支委会会议或支部党员大会的决议',
    ],
    [
      '表决没有通过',
      async () => resolve(world, branch, 'committeeMeeting', COMMITTEE, 1),
      '表决没有通过',
    ],
  ])('%s', async (_case, make, message) => {
    const reply = await assess(await make());
    expect(reply).toMatchObject({ ok: false });
    expect(messageOf(reply)).toContain(message);
  });

  test('没有的会、没有的决议：NOT_FOUND', async () => {
    const rows = await rowsFor(branch, year);
    const { meetingId } = refusedMeeting;
    for (const ref of [
      { meetingId: 'm_none', resolution: 0 },
      { meetingId, resolution: 5 },
    ]) {
      const reply = await secretary().ask('assessment', 'assess', { year, ...ref, rows });
      expect(codeOfReply(reply)).toBe('NOT_FOUND');
    }
  });

  test('名册上每人一行，不多不少；等次须在积分允许之内', async () => {
    const rows = await rowsFor(branch, year);
    const [first, ...rest] = rows;
    if (!first) throw new Error('草表是空的');
    const cared = { ...first, memberId: at(branch, CARED).memberId };
    const cases: [typeof rows, string][] = [
      [rest, '还有 1 人没有列上（书记a）'],
      [[...rows, cared], '有 1 人不在参加考核的名册里'],
      [[...rows, first], '同一人列了两行'],
    ];
    for (const [given, message] of cases) {
      const input = { year, ...refusedMeeting, rows: given };
      const reply = await secretary().ask('assessment', 'assess', input);
      expect(messageOf(reply)).toContain(message);
    }
    const graded: [number, Grade, string][] = [
      [FIRST_MEMBER, 'excellent', '积分不允许定为“优秀”'],
      [FIRST_MEMBER + 1, 'qualified', '积分只支持“不合格”，不能定为“合格”'],
      [FIRST_MEMBER + 5, 'excellent', ''],
      [PROBATIONARY, 'qualified', '是预备党员，不评定等次'],
    ];
    for (const [index, grade, message] of graded.filter(([, , text]) => text !== '')) {
      expect(messageOf(await assess(refusedMeeting, { [index]: grade }))).toContain(message);
    }
  });

  test('两位负责人同时评定：只成一次', async () => {
    const rows = await rowsFor(branch, year, { [FIRST_MEMBER + 4]: 'excellent' });
    const input = { year, ...refusedMeeting, rows };
    const replies = await Promise.all([
      secretary().ask('assessment', 'assess', input),
      member(DEPUTY).ask('assessment', 'assess', input),
    ]);
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
    expect(replies.filter((reply) => !reply.ok).map(codeOfReply)[0]).toMatch(
      /ASSESSMENT_REFUSED|BUSY/,
    );
    const written = await world.store.all('journal', { type: 'assessment.assessed' });
    expect(written).toHaveLength(1);
    const again = await secretary().ask('assessment', 'assess', input);
    expect(messageOf(again)).toContain('支部已经评定，上级没有退回');
  });
});

describe('上级审核', () => {
  test('没有审核通过不能公示；上级看得到等着的支部与各行，党员看不到', async () => {
    expect(messageOf(await publishYear())).toContain('上级还没有审核通过');
    const { branches } = await world.superior.must('assessment', 'reviews', { year });
    expect(branches[0]).toMatchObject({
      branchId: branch.branchId,
      step: 'superiorReview',
      members: LISTED,
      missingQuarters: [1, 2, 3, 4],
    });
    const seen = await world.superior.must('assessment', 'results', {
      year,
      branchId: branch.branchId,
    });
    expect(seen.rows).toHaveLength(LISTED);
    const own = await member(FIRST_MEMBER + 4).must('assessment', 'result', { year });
    expect(own.result).toBeNull();
    const ordinary = await member(FIRST_MEMBER).ask('assessment', 'results', { year });
    expect(codeOfReply(ordinary)).toBe('FORBIDDEN');
  });

  test('退回：写着意见，回到支部评定；不能凭退回的那项决议再评', async () => {
    expect(await review('return', '第三季度没有公布，请说明')).toMatchObject({
      output: { approved: false },
    });
    expect(await path(secretary())).toMatchObject({
      current: 'branchAssessment',
      returnedFor: '第三季度没有公布，请说明',
      may: { assess: true },
    });
    expect(messageOf(await review('approve'))).toContain('支部还没有评定');
    expect(messageOf(await assess(refusedMeeting))).toContain('须重新开会评定');
    const ref = await resolve(world, branch, 'committeeMeeting', COMMITTEE);
    expect((await draftRow(FIRST_MEMBER + 4))?.grade).toBe('excellent');
    expect(await assess(ref, { [FIRST_MEMBER + 4]: 'excellent' })).toMatchObject({
      output: { version: 2, members: LISTED },
    });
    expect((await path()).returnedFor).toBeNull();
  });

  test('评定之后账上有更正：公示不行，上级可以再退回', async () => {
    expect(await review('approve')).toMatchObject({ output: { approved: true } });
    expect(messageOf(await review('approve'))).toContain('已经审核通过');
    world.cloud.clock.advance(HOUR);
    const late = await credit(world, branch, FIRST_MEMBER + 8, {
      item: 'P9',
      happened: on('2026-11-01'),
      decided: world.cloud.clock.now(),
    });
    expect(messageOf(await publishYear())).toContain('请上级退回，由支部重新评定');
    await reverseSeed(world, branch, FIRST_MEMBER + 8, late);
    expect(messageOf(await publishYear(6))).toContain('公示 6 天，不少于 7 天');
  });
});

let annual: string;

describe('年度公示 → 生效（N1—N4、G2）', () => {
  test('上级审核之后公示：附件3 的各列，一票否决写在备注', async () => {
    const reply = await publishYear();
    expect(reply).toMatchObject({ output: { version: 1 } });
    annual = reply.ok ? reply.output.noticeId : '';
    const { content } = await member(FIRST_MEMBER).must('notice', 'get', { noticeId: annual });
    expect(content.columns).toEqual([
      '姓名',
      '基础积分',
      '加分情况',
      '减分情况',
      '综合得分',
      '民主评议情况',
      '备注',
    ]);
    expect(content.rows).toHaveLength(LISTED);
    expect(content.rows.find(([name]) => name === '党员5')?.slice(4)).toEqual(['108', '优秀', '']);
    expect(content.rows.find(([name]) => name === '党员7')?.slice(4)).toEqual([
      '0',
      '由民主评议定',
      '一票否决（V4）',
    ]);
    expect(messageOf(await publishYear())).toContain('年度积分已经公示');
    expect(messageOf(await review('return'))).toContain('年度积分已经公示');
  });

  test('公示之后本人看得到自己的，没有名次提示；别人的看不到', async () => {
    const own = await member(FIRST_MEMBER + 6).must('assessment', 'result', { year });
    expect(own.result).toMatchObject({ score: 0, vetoed: true, help: { due: true } });
    expect(own.effectiveAt).toBeNull();
    expect(Object.keys(own.result ?? {})).not.toContain('hint');
    const { result } = await member(CARED).must('assessment', 'result', { year });
    expect(result).toBeNull();
  });

  test('更正：冲销之后发新版，七日重新起算；不再允许的等次置空', async () => {
    world.cloud.clock.advance(5 * DAY);
    const [bonus] = (await world.store.all('journal', { type: 'points.proposed' })).filter(
      ({ subject, payload }) =>
        (subject as { memberId: string }).memberId === at(branch, FIRST_MEMBER + 4).memberId &&
        (payload as { item: string }).item === 'P9',
    );
    await secretary().must('points', 'reverse', {
      proposalId: String(bonus?._id),
      reason: '材料核实有误',
    });
    const due = await path(secretary());
    expect(due).toMatchObject({ correctionDue: true, may: { correct: true } });
    const shown = await member(FIRST_MEMBER + 4).must('assessment', 'result', { year });
    expect(shown.result).toMatchObject({ score: 108, grade: 'excellent' });
    const input = { noticeId: annual, reason: '材料核实有误，冲销一笔' };
    const done = await secretary().must('assessment', 'correct', input);
    expect(done.version).toBe(2);
    const now = await member(FIRST_MEMBER + 4).must('assessment', 'result', { year });
    expect(now.result).toMatchObject({ score: 103, grade: null });
    expect((await path()).correctionDue).toBe(false);
    const again = await secretary().ask('assessment', 'correct', input);
    expect(codeOfReply(again)).toBe('CORRECTION_REFUSED');
    world.cloud.clock.advance(3 * DAY);
    expect((await path()).current).toBe('annualNotice');
  });

  test('等次、备注：上级答复“更正”之后才能改，积分不允许的不收；发了新版不再欠', async () => {
    const memberId = at(branch, FIRST_MEMBER + 4).memberId;
    const correct = (grade: 'qualified' | 'excellent') =>
      secretary().ask('assessment', 'correct', {
        noticeId: annual,
        reason: '等次写漏了',
        rows: [{ memberId, grade, remark: '补写等次' }],
      });
    const early = await correct('qualified');
    expect(codeOfReply(early)).toBe('CORRECTION_REFUSED');
    expect(messageOf(early)).toContain('上级对异议答复“更正”之后才能改');
    const { version } = await member(FIRST_MEMBER).must('notice', 'get', { noticeId: annual });
    const objection = { noticeId: annual, version, text: '等次没有写', anonymous: false };
    const { objectionId } = await member(FIRST_MEMBER).must('notice', 'object', objection);
    const { branchId } = branch;
    const where = { branchId, objectionId };
    await world.superior.must('notice', 'accept', where);
    await world.superior.must('notice', 'investigate', { ...where, findings: '确实写漏了' });
    const answer = { ...where, outcome: 'corrected', answer: '由支部更正' } as const;
    await world.superior.must('notice', 'answer', answer);
    expect(await path(secretary())).toMatchObject({ correctionDue: true, may: { correct: true } });
    const barred = await correct('excellent');
    expect(codeOfReply(barred)).toBe('CORRECTION_REFUSED');
    expect(codeOfReply(await correct('qualified'))).toBe('ok');
    const { result } = await member(FIRST_MEMBER + 4).must('assessment', 'result', { year });
    expect(result).toMatchObject({ score: 103, grade: 'qualified', remark: '补写等次' });
    expect((await path()).correctionDue).toBe(false);
  });

  test('异议没有办结，期满也不生效；办结之后生效', async () => {
    const { version, until } = await member(FIRST_MEMBER).must('notice', 'get', {
      noticeId: annual,
    });
    const objection = { noticeId: annual, version, text: '得分有出入', anonymous: true };
    const raised = await member(FIRST_MEMBER).must('notice', 'object', objection);
    world.cloud.clock.set(until);
    expect(await path()).toMatchObject({ current: 'annualNotice' });
    const { branchId } = branch;
    const { objectionId } = raised;
    await world.superior.must('notice', 'accept', { branchId, objectionId });
    await world.superior.must('notice', 'investigate', {
      branchId,
      objectionId,
      findings: '核对了',
    });
    await world.superior.must('notice', 'answer', {
      branchId,
      objectionId,
      outcome: 'explained',
      answer: '得分无误，已当面说明',
    });
    const { current, steps } = await path();
    expect(current).toBe('inEffect');
    expect(steps.slice(4).map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done']);
    const { effectiveAt } = await member(FIRST_MEMBER).must('assessment', 'result', { year });
    expect(effectiveAt).not.toBeNull();
    const ended = world.cloud.clock.now();
    world.cloud.clock.set(until - 1000);
    expect((await path()).current).toBe('annualNotice');
    world.cloud.clock.set(ended);
  });

  test('往返：路 ≤ 4，结果 ≤ 5，汇总 ≤ 6', async () => {
    const trips = (key: string, run: () => Promise<unknown>) =>
      roundTrips(world, `assessment:${key}`, run);
    expect(await trips('path', path)).toBeLessThanOrEqual(4);
    expect(
      await trips('result', () => member(FIRST_MEMBER).must('assessment', 'result', { year })),
    ).toBeLessThanOrEqual(5);
    expect(
      await trips('results', () => secretary().must('assessment', 'results', { year })),
    ).toBeLessThanOrEqual(6);
  });

  test('看过汇总的都留了痕', async () => {
    const before = (await world.store.all('journal', { type: 'access.viewed' })).length;
    for (const index of [SECRETARY, RECORDER, SUPERVISOR]) {
      await member(index).must('assessment', 'results', { year });
      await member(index).must('assessment', 'draft', { year });
    }
    const after = await world.store.all('journal', { type: 'access.viewed' });
    expect(after).toHaveLength(before + 6);
  });
});

describe('不设支委会的支部', () => {
  test('由支部党员大会评定，支委会会议不算（O2）', async () => {
    const small = await foundCommitteeBranch(world, 'oYb', '1372', 1, false);
    const host = at(small, SECRETARY).client;
    const committee = await resolve(world, small, 'committeeMeeting', [0, 1]);
    const rows = await rowsFor(small, year);
    const wrong = await host.ask('assessment', 'assess', { year, ...committee, rows });
    expect(messageOf(wrong)).toContain('不设支委会');
    const general = await resolve(
      world,
      small,
      'generalMeeting',
      present(small),
      present(small).length - 1,
    );
    const right = await host.ask('assessment', 'assess', { year, ...general, rows });
    expect(right).toMatchObject({ output: { version: 1 } });
    expect((await host.must('assessment', 'path', { year })).current).toBe('superiorReview');
  });
});

test('没有一次内部错误', () => {
  expect(world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
});
