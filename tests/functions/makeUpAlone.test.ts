import { holdStarted } from './support/meetingInputs';
import type { Branch, World } from './support/world';
import { at, foundBranch, openWorld, person } from './support/world';

let world: World;
let branch: Branch;
let meetingId: string;

/** 只有书记一人任职：0 书记，1、2 到会，3 缺席，4 预备党员到会，5 没有手机到会。 */
beforeAll(async () => {
  world = await openWorld();
  branch = await foundBranch(
    world,
    'oSolo',
    [
      person('独书记', '13610000001', { position: 'leader' }),
      person('见证甲', '13610000002'),
      person('见证乙', '13610000003'),
      person('忘签丙', '13610000004'),
      person('预备丁', '13610000005', { kind: 'probationaryMember' }),
      person('无机戊', null),
    ],
    { secretary: 0 },
  );
  meetingId = await holdStarted(world, client(0), '一人任职');
  await client(0).must('meeting', 'checkInRoll', {
    meetingId,
    memberIds: [0, 1, 2, 4, 5].map(idOf),
    reason: '照纸质签到表',
  });
  await client(0).must('meeting', 'close', { meetingId });
}, 120_000);
afterAll(() => world.close());

const client = (index: number) => at(branch, index).client;
const idOf = (index: number) => at(branch, index).memberId;
const enter = (confirmer?: number) =>
  client(0).ask('meeting', 'makeUp', {
    meetingId,
    memberId: idOf(3),
    reason: '手机没电',
    ...(confirmer === undefined ? {} : { confirmerId: idOf(confirmer) }),
  });
const answer = (index: number) =>
  client(index).ask('meeting', 'answerRequest', {
    meetingId,
    memberId: idOf(3),
    request: 'makeUp',
    decision: 'grant',
    reason: '他坐在我旁边',
  });
const asked = async (index: number) => (await client(index).must('meeting', 'today', {})).asked;

describe('只有一人任职的支部补签（M8）', () => {
  test('可请的只有到了会、绑定了微信的正式党员，不含登记人与本人', async () => {
    const input = { meetingId, memberId: idOf(3) };
    const { confirmers, reasons } = await client(0).must('meeting', 'makeUpConfirmers', input);
    expect(confirmers.map(({ name }) => name)).toEqual(['见证甲', '见证乙']);
    expect(reasons.map(({ code }) => code)).toEqual(['attendance.confirmByPresent']);
  });

  test.each([
    ['登记人自己', 0],
    ['本人', 3],
    ['预备党员', 4],
    ['没有绑定微信的', 5],
  ])('不能请%s', async (_case, index) => {
    expect(await enter(index)).toMatchObject({ error: { code: 'CONFIRMER_INVALID' } });
  });

  test('请了的人首页看得到、答复得了；别的党员看不到、答复不了', async () => {
    expect(await enter(1)).toMatchObject({ output: { state: 'pending' } });
    expect(await asked(1)).toMatchObject([
      { kind: 'makeUp', meetingId, name: '忘签丙', approver: '见证甲', mayAnswer: true },
    ]);
    for (const index of [0, 2, 3, 4]) expect(await asked(index)).toEqual([]);
    for (const index of [0, 2, 3]) {
      expect(await answer(index)).toMatchObject({ error: { code: 'ANSWER_REFUSED' } });
    }
    expect(await answer(1)).toMatchObject({ output: { state: 'granted' } });
    expect(await asked(1)).toEqual([]);
    const { rows } = await client(3).must('meeting', 'myAttendance', { year: 2026 });
    expect(rows[0]).toMatchObject({ status: 'present', method: 'makeUp' });
    expect((await client(3).must('points', 'mine', { year: 2026 })).lines).toEqual([]);
  });

  test('不任职的人探不出别人有没有等答复的', async () => {
    const none = await client(2).ask('meeting', 'answerRequest', {
      meetingId,
      memberId: idOf(1),
      request: 'leave',
      decision: 'grant',
      reason: '试试',
    });
    expect(none).toEqual({ ok: false, error: expect.objectContaining({ code: 'ANSWER_REFUSED' }) });
    const again = await answer(2);
    expect(again).toEqual(none);
  });

  test('配了别的任职的人之后，不另请人', async () => {
    const later = await holdStarted(world, client(0), '配了记录员');
    await client(0).must('meeting', 'close', { meetingId: later });
    await client(0).must('organisation', 'appoint', {
      memberId: idOf(2),
      branchId: branch.branchId,
      role: 'recorder',
      decision: 'appoint',
    });
    const input = { meetingId: later, memberId: idOf(3) };
    const { confirmers, reasons } = await client(0).must('meeting', 'makeUpConfirmers', input);
    expect(confirmers).toEqual([]);
    expect(reasons.map(({ code }) => code)).toEqual(['attendance.confirmByOfficers']);
  });
});

test('没有一次内部错误', () => {
  expect(world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
});
