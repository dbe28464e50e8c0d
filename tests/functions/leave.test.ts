import { holdStarted, planEvent, qrOf } from './support/meetingInputs';
import type { Branch, World } from './support/world';
import { DAY, HOUR, at, foundBranch, openWorld, person } from './support/world';

jest.setTimeout(30_000);

let world: World;
let branch: Branch;
let small: Branch;

beforeAll(async () => {
  world = await openWorld();
  branch = await foundBranch(
    world,
    'oQ',
    [
      person('书记甲', '13600000001', { position: 'leader' }),
      person('副书记甲', '13600000002', { position: 'committeeMember' }),
      person('记录员甲', '13600000003'),
      person('党员甲', '13600000004', { group: '一组' }),
      person('党员乙', '13600000005', { group: '一组' }),
      person('监督员甲', '13600000006'),
    ],
    { secretary: 0, deputySecretary: 1, recorder: 2, recordSupervisor: 5 },
  );
  small = await foundBranch(
    world,
    'oR',
    [person('独书记', '13600000011', { position: 'leader' }), person('小记录员', '13600000012')],
    { secretary: 0, recorder: 1 },
  );
}, 120_000);
afterAll(() => world.close());

const [secretary, deputy, recorder, member, other, supervisor] = [0, 1, 2, 3, 4, 5].map(
  (index) => () => at(branch, index).client,
) as [Client, Client, Client, Client, Client, Client];
type Client = () => ReturnType<World['client']>;
const idOf = (index: number) => at(branch, index).memberId;
const year = 2026;

const ask = (meetingId: string, by: Client = member, approver = 0) =>
  by().ask('meeting', 'askLeave', { meetingId, reason: '出差', approverId: idOf(approver) });
const answer = (
  by: Client,
  meetingId: string,
  request: 'leave' | 'makeUp' | 'contest' | 'objection',
  decision: 'grant' | 'refuse' = 'grant',
  index = 3,
) =>
  by().ask('meeting', 'answerRequest', {
    meetingId,
    memberId: idOf(index),
    request,
    decision,
    reason: '核实过了',
  });
const codeOf = (reply: Awaited<ReturnType<typeof ask>> | Awaited<ReturnType<typeof answer>>) =>
  reply.ok ? reply.output.state : reply.error.code;
const rowOf = async (meetingId: string, by: Client = member) => {
  const { rows } = await by().must('meeting', 'myAttendance', { year });
  return rows.find((row) => row.meeting.meetingId === meetingId);
};
const proposalsOn = async (meetingId: string, index = 3) => {
  const { lines } = await at(branch, index).client.must('points', 'mine', { year });
  return lines
    .filter((line) => line.evidence.some((e) => e.meetingId === meetingId))
    .map((line) => line.article);
};

/** 开始、除了 `away` 都到会、结束。 */
async function runWithout(meetingId: string, away: readonly number[]): Promise<void> {
  const { meeting } = await secretary().must('meeting', 'get', { meetingId });
  if (meeting.state === 'planned') await secretary().must('meeting', 'open', { meetingId });
  if (world.cloud.clock.now() < meeting.startsAt) world.cloud.clock.set(meeting.startsAt + 1000);
  const memberIds = branch.people.map((_, index) => index).filter((index) => !away.includes(index));
  await secretary().must('meeting', 'checkInRoll', {
    meetingId,
    memberIds: memberIds.map(idOf),
    reason: '照纸质签到表',
  });
  await secretary().must('meeting', 'close', { meetingId });
}

describe('请假（M8）', () => {
  test('批假人：书记、副书记；只有书记一人时书记的假由记录员批', async () => {
    const { approvers } = await member().must('meeting', 'leaveApprovers', {});
    expect(approvers.map((p) => p.name)).toEqual(['书记甲', '副书记甲']);
    const lead = await at(small, 0).client.must('meeting', 'leaveApprovers', {});
    expect(lead.approvers.map((p) => p.name)).toEqual(['小记录员']);
    expect(lead.reasons[0]?.code).toBe('attendance.leaveByRecorders');
  });

  test('事前请、批准、结束后算请假，不拟记缺席；别人看不到理由', async () => {
    const meetingId = await planEvent(world, secretary(), '请假一次');
    expect(codeOf(await ask(meetingId))).toBe('pending');
    const today = await secretary().must('meeting', 'today', {});
    expect(today.duties?.requests).toEqual([
      expect.objectContaining({ kind: 'leave', name: '党员甲', reason: '出差', meetingId }),
    ]);
    expect((await recorder().must('meeting', 'today', {})).duties?.requests).toEqual([]);
    expect((await other().must('meeting', 'get', { meetingId })).requests).toEqual([]);
    expect(codeOf(await answer(recorder, meetingId, 'leave'))).toBe('ANSWER_REFUSED');
    expect(codeOf(await answer(deputy, meetingId, 'leave'))).toBe('granted');
    expect(codeOf(await answer(secretary, meetingId, 'leave', 'refuse'))).toBe('REQUEST_ANSWERED');
    expect(await rowOf(meetingId)).toMatchObject({ status: 'leave' });
    await runWithout(meetingId, [3, 4]);
    expect(await proposalsOn(meetingId)).toEqual([]);
    expect(await proposalsOn(meetingId, 4)).toEqual(['D16a']);
    expect(await rowOf(meetingId)).toMatchObject({
      status: 'leave',
      reasons: [{ code: 'attendance.onLeave', articles: ['M8'] }],
      requests: [{ kind: 'leave', state: 'granted', answer: { by: '副书记甲' } }],
    });
  });

  test.each<[string, () => Promise<unknown>, string]>([
    [
      '开始那一刻',
      async () => {
        const meetingId = await planEvent(world, secretary(), '迟请');
        const { meeting } = await member().must('meeting', 'get', { meetingId });
        world.cloud.clock.set(meeting.startsAt);
        return ask(meetingId);
      },
      'LEAVE_REFUSED',
    ],
    [
      '同一次请两遍',
      async () => {
        const meetingId = await planEvent(world, secretary(), '两遍');
        await ask(meetingId);
        return ask(meetingId);
      },
      'LEAVE_REFUSED',
    ],
    [
      '已经签到',
      async () => {
        const meetingId = await planEvent(world, secretary(), '签了');
        await secretary().must('meeting', 'open', { meetingId });
        const qr = await qrOf(secretary(), meetingId);
        await member().must('meeting', 'checkIn', { qr });
        return ask(meetingId);
      },
      'LEAVE_REFUSED',
    ],
    [
      '批假人是自己',
      async () => ask(await planEvent(world, secretary(), '自己批'), secretary, 0),
      'LEAVE_APPROVER',
    ],
    [
      '批假人是记录员',
      async () => ask(await planEvent(world, secretary(), '找错人'), member, 2),
      'LEAVE_APPROVER',
    ],
    [
      '活动取消了',
      async () => {
        const meetingId = await planEvent(world, secretary(), '取消了');
        await secretary().must('meeting', 'cancel', { meetingId, reason: '改期' });
        return ask(meetingId);
      },
      'EVENT_CANCELLED',
    ],
  ])('%s：带条款拒绝', async (_case, run, code) => {
    const reply = await run();
    expect(reply).toMatchObject({ ok: false, error: { code } });
    const { error } = reply as { error: { articles?: string[] } };
    expect(error.articles?.length).toBeGreaterThan(0);
  });

  test('同一时间的两次活动可以各请各的', async () => {
    const [one, two] = [
      await planEvent(world, secretary(), '同时一'),
      await planEvent(world, secretary(), '同时二'),
    ];
    expect([codeOf(await ask(one)), codeOf(await ask(two))]).toEqual(['pending', 'pending']);
  });

  test('退回了、撤回了可以再请；撤回之后不能再批', async () => {
    const meetingId = await planEvent(world, secretary(), '撤回');
    await ask(meetingId);
    await member().must('meeting', 'withdrawLeave', { meetingId });
    expect(codeOf(await answer(secretary, meetingId, 'leave'))).toBe('REQUEST_ANSWERED');
    expect(await member().ask('meeting', 'withdrawLeave', { meetingId })).toMatchObject({
      error: { code: 'LEAVE_NONE' },
    });
    await ask(meetingId);
    expect(codeOf(await answer(secretary, meetingId, 'leave', 'refuse'))).toBe('refused');
    expect(codeOf(await ask(meetingId))).toBe('pending');
  });

  test('结束时还没答复的不拟记；事后不同意才拟记缺席（G4）', async () => {
    const meetingId = await planEvent(world, secretary(), '没答复');
    await ask(meetingId);
    await runWithout(meetingId, [3]);
    expect(await proposalsOn(meetingId)).toEqual([]);
    expect(await rowOf(meetingId)).toMatchObject({ status: 'leavePending' });
    await answer(secretary, meetingId, 'leave', 'refuse');
    expect(await proposalsOn(meetingId)).toEqual(['D16a']);
    expect(await rowOf(meetingId)).toMatchObject({
      status: 'absent',
      reasons: [{ code: 'attendance.leaveNotApproved' }],
    });
  });

  test('一年里第三次请假起才拟记 D16b；请了假又到会的不算一次', async () => {
    const dates = await Promise.all(
      ['一', '二', '三', '四'].map((title) => planEvent(world, secretary(), `乙请假${title}`)),
    );
    for (const meetingId of dates) {
      await ask(meetingId, other);
      await answer(secretary, meetingId, 'leave', 'grant', 4);
    }
    for (const [nth, meetingId] of dates.entries()) {
      await runWithout(meetingId, nth === 1 ? [] : [4]);
    }
    const [first, came, second, third] = await Promise.all(
      dates.map((meetingId) => proposalsOn(meetingId, 4)),
    );
    expect([first, came, second, third]).toEqual([[], [], [], ['D16b']]);
  });
});

describe('补签（M8）', () => {
  let meetingId: string;
  beforeAll(async () => {
    meetingId = await holdStarted(world, secretary(), '补签');
    await runWithout(meetingId, [2, 3]);
  });
  const enter = (by: Client, index = 3) =>
    by().ask('meeting', 'makeUp', { meetingId, memberId: idOf(index), reason: '手机没电' });

  test('没结束的、已签到的、替自己的都不行', async () => {
    const open = await holdStarted(world, secretary(), '还没结束');
    const early = await recorder().ask('meeting', 'makeUp', {
      meetingId: open,
      memberId: idOf(3),
      reason: '手机没电',
    });
    expect(early).toMatchObject({ error: { code: 'EVENT_NOT_CLOSED' } });
    expect(await enter(recorder, 4)).toMatchObject({ error: { code: 'ALREADY_PRESENT' } });
    expect(await enter(recorder, 2)).toMatchObject({ error: { code: 'OWN_MAKE_UP' } });
  });
  test('记录员登记不能自己确认；第二个人确认后算到会，已拟记的缺席不成立（G4）', async () => {
    expect(await proposalsOn(meetingId)).toEqual(['D16a']);
    expect(await enter(recorder)).toMatchObject({ output: { state: 'pending' } });
    expect(await enter(secretary)).toMatchObject({ error: { code: 'REQUEST_WAITING' } });
    expect(await rowOf(meetingId)).toMatchObject({
      status: 'absent',
      reasons: [{ code: 'attendance.lateSignInUnconfirmed' }],
    });
    expect(codeOf(await answer(recorder, meetingId, 'makeUp'))).toBe('ANSWER_REFUSED');
    const waiting = (await supervisor().must('meeting', 'today', {})).duties?.requests ?? [];
    expect(waiting.map((r) => [r.kind, r.meetingId])).toContainEqual(['makeUp', meetingId]);
    expect(codeOf(await answer(supervisor, meetingId, 'makeUp'))).toBe('granted');
    expect(await proposalsOn(meetingId)).toEqual([]);
    expect(await rowOf(meetingId)).toMatchObject({
      status: 'present',
      method: 'makeUp',
      reasons: [{ code: 'attendance.signedInLate' }],
    });
    const proposalId = `p_${meetingId}_${idOf(3)}_D16a`;
    const decided = await secretary().ask('points', 'decide', {
      proposalId,
      decision: 'confirm',
      reason: '核实',
    });
    expect(decided).toMatchObject({ error: { code: 'PRESENT_AFTER_ALL' } });
    const { items } = await secretary().must('points', 'pending', { year });
    expect(items.map((item) => item.id)).not.toContain(proposalId);
  });
});

describe('对出席的异议（G5、O8）', () => {
  test('本人提、结束活动的人不能答复；成立即算到会，已认定的减分也随之撤下', async () => {
    const meetingId = await holdStarted(world, recorder(), '异议');
    await recorder().must('meeting', 'close', { meetingId });
    const proposalId = `p_${meetingId}_${idOf(3)}_D16a`;
    await member().must('points', 'answer', { answer: 'accept', proposalId });
    const confirm = { proposalId, decision: 'confirm', reason: '核实' } as const;
    await secretary().must('points', 'decide', confirm);
    const score = async () => {
      const { rows } = await secretary().must('points', 'branch', { year });
      return rows.find((row) => row.memberId === idOf(3))?.deduction;
    };
    const before = (await score()) ?? 0;
    expect(before).toBeGreaterThanOrEqual(3);
    const contest = { meetingId, reason: '我坐在后排，记漏了' };
    expect((await rowOf(meetingId))?.mayContest).toBe(true);
    await member().must('meeting', 'contest', contest);
    expect(await member().ask('meeting', 'contest', contest)).toMatchObject({
      error: { code: 'CONTEST_REFUSED' },
    });
    expect(codeOf(await answer(recorder, meetingId, 'contest'))).toBe('ANSWER_REFUSED');
    expect(codeOf(await answer(secretary, meetingId, 'contest'))).toBe('granted');
    expect(await rowOf(meetingId)).toMatchObject({ status: 'present', method: 'contest' });
    expect(await score()).toBe(before - 3);
    const { deduction } = await member().must('points', 'mine', { year });
    expect(deduction).toBe(before - 3);
  });
  test('不成立的照旧，答复本人看得到；按时到会的没有可异议的', async () => {
    const meetingId = await holdStarted(world, recorder(), '异议不成立');
    await recorder().must('meeting', 'close', { meetingId });
    await member().must('meeting', 'contest', { meetingId, reason: '我到了' });
    await answer(deputy, meetingId, 'contest', 'refuse');
    expect(await rowOf(meetingId)).toMatchObject({
      status: 'absent',
      requests: [{ state: 'refused', answer: { by: '副书记甲', reason: '核实过了' } }],
      mayContest: true,
    });
  });
});

describe('安排与取消（M7、M9）', () => {
  test('主持、发言、议程、计划行；开始签到之前可以改', async () => {
    const startsAt = world.cloud.clock.now() + DAY;
    const input = {
      kind: 'themedPartyDay',
      title: '主题党日',
      place: '社区',
      startsAt,
      endsAt: startsAt + HOUR,
      chairId: idOf(0),
      speakerIds: [idOf(3), idOf(4)],
      agenda: ['学习', '讨论'],
      planRowId: 'plan_row_1',
    } as const;
    const { meetingId } = await secretary().must('meeting', 'create', {
      ...input,
      speakerIds: [...input.speakerIds],
      agenda: [...input.agenda],
    });
    expect(await member().must('meeting', 'get', { meetingId })).toMatchObject({
      chair: { name: '书记甲' },
      speakers: [{ name: '党员甲' }, { name: '党员乙' }],
      agenda: ['学习', '讨论'],
      meeting: { planRowId: 'plan_row_1' },
    });
    await secretary().must('meeting', 'edit', {
      ...input,
      meetingId,
      title: '改了名',
      speakerIds: [idOf(4)],
      agenda: [],
    });
    expect(await member().must('meeting', 'get', { meetingId })).toMatchObject({
      meeting: { title: '改了名' },
      speakers: [{ name: '党员乙' }],
      agenda: [],
    });
    await secretary().must('meeting', 'open', { meetingId });
    const late = { ...input, meetingId, speakerIds: [], agenda: [] };
    expect(await secretary().ask('meeting', 'edit', late)).toMatchObject({
      error: { code: 'EVENT_ALREADY_OPEN' },
    });
    const stranger = { ...late, chairId: at(small, 0).memberId };
    expect(await secretary().ask('meeting', 'edit', stranger)).toMatchObject({
      error: { code: 'PERSON_UNKNOWN', fields: [{ path: 'chairId' }] },
    });
  });
  test('党小组从名册里来', async () => {
    expect(await secretary().must('meeting', 'groups', {})).toEqual({
      groups: [{ name: '一组', members: 2 }],
    });
  });
  test('没到开始时间不能结束；到了那一刻可以（M7）', async () => {
    const meetingId = await planEvent(world, secretary(), '早结束');
    await secretary().must('meeting', 'open', { meetingId });
    const { meeting } = await secretary().must('meeting', 'get', { meetingId });
    world.cloud.clock.set(meeting.startsAt - 20_000);
    expect(await secretary().ask('meeting', 'close', { meetingId })).toMatchObject({
      error: { code: 'EVENT_NOT_STARTED', articles: ['M7', 'M8'] },
    });
    world.cloud.clock.set(meeting.startsAt);
    await secretary().must('meeting', 'close', { meetingId });
  });
  test('取消：没有人因此缺席，之后什么也办不了，理由看得到', async () => {
    const meetingId = await holdStarted(world, secretary(), '取消');
    const qr = await qrOf(secretary(), meetingId);
    await secretary().must('meeting', 'cancel', { meetingId, reason: '停电' });
    const replies = [
      await member().ask('meeting', 'checkIn', { qr }),
      await secretary().ask('meeting', 'close', { meetingId }),
      await secretary().ask('meeting', 'open', { meetingId }),
      await secretary().ask('meeting', 'cancel', { meetingId, reason: '再取消' }),
    ];
    expect(replies.map((reply) => (reply.ok ? 'ok' : reply.error.code))).toEqual(
      replies.map(() => 'EVENT_CANCELLED'),
    );
    expect(await proposalsOn(meetingId)).toEqual([]);
    expect(await rowOf(meetingId)).toBeUndefined();
    const { meeting } = await member().must('meeting', 'get', { meetingId });
    expect(meeting).toMatchObject({ state: 'cancelled', cancelReason: '停电' });
  });
});

test('没有一次内部错误', () => {
  expect(world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
});
