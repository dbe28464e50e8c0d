import { fullMinutes, holdStarted, planEvent, qrOf } from './support/meetingInputs';
import type { Branch, World } from './support/world';
import { HOUR, at, foundBranch, openWorld, person } from './support/world';

jest.setTimeout(30_000);

const MINUTE = 60_000;
const year = 2026;

let world: World;
let branch: Branch;

beforeAll(async () => {
  world = await openWorld();
  branch = await foundBranch(
    world,
    'oLe',
    [
      person('书记早', '13700000001', { position: 'leader' }),
      person('记录员早', '13700000002'),
      person('党员甲', '13700000003'),
      person('无机早', null),
      person('没来早', '13700000005'),
    ],
    { secretary: 0, recorder: 1 },
  );
}, 120_000);
afterAll(() => world.close());

const client = (index: number) => at(branch, index).client;
const idOf = (index: number) => at(branch, index).memberId;
const now = () => world.cloud.clock.now();

const mark = (meetingId: string, index: number, leftAt: number | null, by = 1) =>
  client(by).ask('meeting', 'leftEarly', { meetingId, memberId: idOf(index), leftAt });
const codeOf = (reply: Awaited<ReturnType<typeof mark>>) => (reply.ok ? 'ok' : reply.error.code);
const leftOn = async (meetingId: string) => {
  const { attendees } = await client(0).must('meeting', 'live', { meetingId });
  return Object.fromEntries(attendees.map(({ name, leftAt }) => [name, leftAt]));
};
const marks = (meetingId: string) =>
  world.store.all('journal', { type: 'meeting.leftEarly', 'subject.meetingId': meetingId });

/** 开着的一次：书记、记录员、党员甲扫码到会，没有手机的照名单登记。 */
async function held(title: string): Promise<{ meetingId: string; signedAt: number }> {
  const meetingId = await holdStarted(world, client(0), title);
  world.cloud.clock.advance(10 * MINUTE);
  for (const index of [0, 1, 2]) {
    await client(index).must('meeting', 'checkIn', { qr: await qrOf(client(0), meetingId) });
  }
  const { attendees } = await client(0).must('meeting', 'live', { meetingId });
  const signedAt = attendees.find(({ name }) => name === '党员甲')?.at ?? Number.NaN;
  world.cloud.clock.advance(20 * MINUTE);
  await client(1).must('meeting', 'checkInRoll', {
    meetingId,
    memberIds: [idOf(3)],
    reason: '照纸质签到表',
  });
  return { meetingId, signedAt };
}

describe('提前离开（M7、M8）', () => {
  test('标上、改、撤：主持屏、纪实、本人都看得到；到会与积分不变', async () => {
    const { meetingId, signedAt } = await held('标');
    const before = await client(2).must('points', 'mine', { year });
    const leftAt = signedAt + 5 * MINUTE;
    expect(codeOf(await mark(meetingId, 2, leftAt))).toBe('ok');
    expect(await leftOn(meetingId)).toMatchObject({ 党员甲: leftAt, 记录员早: null });
    expect(codeOf(await mark(meetingId, 2, leftAt, 0))).toBe('ok');
    expect(await marks(meetingId)).toHaveLength(1);
    const later = leftAt + MINUTE;
    world.cloud.clock.advance(MINUTE);
    expect(codeOf(await mark(meetingId, 2, later, 0))).toBe('ok');
    expect(await leftOn(meetingId)).toMatchObject({ 党员甲: later });
    world.cloud.clock.advance(MINUTE);
    expect(codeOf(await mark(meetingId, 2, null))).toBe('ok');
    expect(await leftOn(meetingId)).toMatchObject({ 党员甲: null });
    world.cloud.clock.advance(MINUTE);
    expect(codeOf(await mark(meetingId, 2, later))).toBe('ok');
    expect((await marks(meetingId)).map(({ actor }) => actor)).toHaveLength(4);

    world.cloud.clock.advance(HOUR);
    const { headcount } = await client(0).must('meeting', 'close', { meetingId });
    expect(headcount.present).toBe(4);
    const { rows } = await client(2).must('meeting', 'myAttendance', { year });
    expect(rows.find((row) => row.meeting.meetingId === meetingId)).toMatchObject({
      status: 'late',
      leftAt: later,
    });
    const { attendees } = await client(1).must('meeting', 'record', { meetingId });
    expect(attendees.find(({ name }) => name === '党员甲')?.leftAt).toBe(later);
    const after = await client(2).must('points', 'mine', { year });
    expect(after.score).toEqual(before.score);
    expect(after.lines).toEqual(before.lines);
  });

  test('时刻要对：签到之后、结束之前、不在将来；别人登记的从开始签到起算', async () => {
    const { meetingId, signedAt } = await held('时刻');
    expect(codeOf(await mark(meetingId, 2, signedAt - MINUTE))).toBe('LEFT_EARLY_REFUSED');
    expect(codeOf(await mark(meetingId, 2, now() + HOUR))).toBe('LEFT_EARLY_REFUSED');
    expect(codeOf(await mark(meetingId, 3, signedAt))).toBe('ok');
    world.cloud.clock.advance(HOUR);
    await client(0).must('meeting', 'close', { meetingId });
    const [doc] = await world.store.all('meetings', { _id: meetingId });
    const closedAt = Number(doc?.['closedAt']);
    world.cloud.clock.advance(HOUR);
    expect(await mark(meetingId, 2, closedAt)).toMatchObject({
      error: { code: 'LEFT_EARLY_REFUSED', message: expect.stringContaining('不早于活动结束') },
    });
    expect(codeOf(await mark(meetingId, 2, closedAt - 1))).toBe('ok');
  });

  test('没签到的、没开的、取消的、别人没有这个职责的，都不行；归档之后也不行', async () => {
    const { meetingId, signedAt } = await held('不行');
    expect(codeOf(await mark(meetingId, 4, now()))).toBe('LEFT_EARLY_ABSENT');
    expect(codeOf(await mark(meetingId, 2, signedAt, 2))).toBe('FORBIDDEN');
    const planned = await planEvent(world, client(0), '没开');
    expect(codeOf(await mark(planned, 2, now()))).toBe('EVENT_NOT_OPEN');
    await client(0).must('meeting', 'cancel', { meetingId: planned, reason: '改期' });
    expect(codeOf(await mark(planned, 2, now()))).toBe('EVENT_CANCELLED');
    await client(0).must('meeting', 'close', { meetingId });
    await client(1).must('meeting', 'saveRecord', { meetingId, ...fullMinutes() });
    expect(codeOf(await mark(meetingId, 2, signedAt + 1))).toBe('ok');
    await client(0).must('meeting', 'freezeRecord', { meetingId });
    expect(codeOf(await mark(meetingId, 2, null))).toBe('RECORD_FROZEN');
    expect(await leftOn(meetingId)).toMatchObject({ 党员甲: signedAt + 1 });
    const { content } = await client(1).must('meeting', 'exportRecord', {
      meetingId,
      format: 'docx',
    });
    expect(content.length).toBeGreaterThan(1000);
  });
});
