import { SCHEMA } from '../../cloudfunctions/_runtime/schema';
import type { CollectionName } from '../../cloudfunctions/_runtime/schema';
import { VENUE, holdPlaced, holdStarted, planEvent, qrOf } from './support/meetingInputs';
import { roundTrips } from './support/event';
import type { Branch, World } from './support/world';
import { HOUR, at, foundBranch, openWorld, person } from './support/world';

jest.setTimeout(30_000);

const year = 2026;
/** 会场以北约一公里。 */
const FAR = { latitude: 30.132468, longitude: 120.654987, accuracy: 15 };
const NEAR = { latitude: 30.123987, longitude: 120.654135, accuracy: 30 };
const COARSE = { latitude: 30.187654, longitude: 120.612345, accuracy: 2500 };

let world: World;
let branch: Branch;

beforeAll(async () => {
  world = await openWorld();
  branch = await foundBranch(
    world,
    'oPl',
    [
      person('书记位', '13700000001', { position: 'leader' }),
      person('记录员位', '13700000002'),
      person('党员甲', '13700000003'),
      person('党员乙', '13700000004'),
      person('党员丙', '13700000005'),
      person('无机位', null),
    ],
    { secretary: 0, recorder: 1 },
  );
}, 120_000);
afterAll(() => world.close());

const client = (index: number) => at(branch, index).client;
const idOf = (index: number) => at(branch, index).memberId;
const signIn = async (meetingId: string, index: number) =>
  client(index).must('meeting', 'checkIn', { qr: await qrOf(client(0), meetingId) });
const give = (meetingId: string, index: number, spot: typeof VENUE, requestId?: string) =>
  client(index).ask('meeting', 'givePlace', { meetingId, spot }, requestId);
const wordsOn = async (meetingId: string) => {
  const { attendees } = await client(0).must('meeting', 'live', { meetingId });
  return Object.fromEntries(attendees.map(({ name, place }) => [name, place]));
};

/** 全库与全部日志的文字里，有没有出现这几次定位的数。 */
async function traces(): Promise<string[]> {
  const names = Object.keys(SCHEMA) as CollectionName[];
  const docs = await Promise.all(names.map((name) => world.store.all(name)));
  const text = `${JSON.stringify(docs)}\n${world.log.join('\n')}`;
  return [VENUE, NEAR, FAR, COARSE]
    .flatMap(({ latitude, longitude }) => [latitude, longitude])
    .map((value) => String(value))
    .filter((value) => text.includes(value));
}

describe('核对是否在会场附近（design §5）', () => {
  test('平时是关的：签到不问，给了也不收，交来的会场位置不存', async () => {
    const meetingId = await planEvent(world, client(0), '不核对');
    world.cloud.clock.advance(2 * HOUR);
    await client(0).must('meeting', 'open', { meetingId, venue: VENUE });
    expect(await client(0).must('meeting', 'live', { meetingId })).toMatchObject({
      placeCheck: false,
      venueKept: false,
    });
    expect(await signIn(meetingId, 2)).toMatchObject({ asksPlace: false });
    expect(await give(meetingId, 2, NEAR)).toMatchObject({ error: { code: 'PLACE_NOT_ASKED' } });
    expect(await wordsOn(meetingId)).toEqual({ 党员甲: 'notGiven' });
    expect(await traces()).toEqual([]);
  });

  test('开了的：签到先算数，给不给由本人；只留一个词，谁都不因此被拒', async () => {
    const meetingId = await holdPlaced(world, client(0), '核对');
    expect(await client(2).must('meeting', 'get', { meetingId })).toMatchObject({
      placeCheck: true,
    });
    for (const index of [2, 3, 4]) {
      expect(await signIn(meetingId, index)).toMatchObject({ asksPlace: true });
    }
    await client(1).must('meeting', 'checkInRoll', {
      meetingId,
      memberIds: [idOf(5)],
      reason: '没有手机',
    });
    const near = await give(meetingId, 2, NEAR, 'place-request-1');
    expect(near).toMatchObject({ ok: true, output: { meetingId, place: 'near' } });
    expect(near.ok && near.output.reasons.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('300 米之内'),
    ]);
    expect(await give(meetingId, 3, FAR)).toMatchObject({ output: { place: 'notNear' } });
    expect(await give(meetingId, 4, COARSE)).toMatchObject({ output: { place: 'notGiven' } });
    expect(await wordsOn(meetingId)).toEqual({
      党员甲: 'near',
      党员乙: 'notNear',
      党员丙: 'notGiven',
      无机位: 'notGiven',
    });
    expect(await give(meetingId, 2, NEAR, 'place-request-1')).toEqual(near);
    expect(await give(meetingId, 2, FAR)).toMatchObject({ output: { place: 'near' } });
    const { headcount } = await client(0).must('meeting', 'live', { meetingId });
    expect(headcount.present).toBe(4);
    const { rows } = await client(3).must('meeting', 'myAttendance', { year });
    expect(rows.find((row) => row.meeting.meetingId === meetingId)).toMatchObject({
      status: 'late',
      place: 'notNear',
    });
  });

  test('坐标只在活动上、只到结束：账、日志、散列里都没有；结束之后哪里都没有', async () => {
    const meetingId = await holdPlaced(world, client(0), '坐标');
    await signIn(meetingId, 2);
    await give(meetingId, 2, FAR);
    const kept = async () => (await world.store.all('meetings', { _id: meetingId }))[0];
    expect(await kept()).toMatchObject({ venue: VENUE });
    expect(await traces()).toEqual([VENUE.latitude, VENUE.longitude].map(String));
    const written = await world.store.all('journal', { 'subject.meetingId': meetingId });
    expect(JSON.stringify(written)).not.toMatch(/latitude|longitude|accuracy|venue|spot/);
    const word = written.find(({ type }) => type === 'meeting.placeNoted');
    expect(word?.['payload']).toEqual({ place: 'notNear' });
    await closeAll();
    expect((await kept())?.['venue']).toBeNull();
    expect(await give(meetingId, 3, NEAR)).toMatchObject({ error: { code: 'EVENT_CLOSED' } });
    expect(await traces()).toEqual([]);
  });

  test('重放用的散列不含坐标：两个人、两处位置，散列一样', async () => {
    const meetingId = await holdPlaced(world, client(0), '散列');
    await signIn(meetingId, 2);
    await signIn(meetingId, 3);
    await give(meetingId, 2, NEAR);
    await give(meetingId, 3, FAR);
    const words = await world.store.all('journal', {
      type: 'meeting.placeNoted',
      'subject.meetingId': meetingId,
    });
    const digests = words.map(({ replay }) => (replay as { inputDigest: string }).inputDigest);
    expect(digests).toHaveLength(2);
    expect(new Set(digests).size).toBe(1);
    await closeAll();
  });

  test('取消即清掉；主持设备没给位置的，签到照常、不问', async () => {
    const cancelled = await holdPlaced(world, client(0), '要取消');
    await client(0).must('meeting', 'cancel', { meetingId: cancelled, reason: '改期' });
    expect((await world.store.all('meetings', { _id: cancelled }))[0]?.['venue']).toBeNull();
    const without = await holdPlaced(world, client(0), '没给会场', null);
    expect(await signIn(without, 2)).toMatchObject({ asksPlace: false });
    expect(await client(0).must('meeting', 'live', { meetingId: without })).toMatchObject({
      placeCheck: true,
      venueKept: false,
    });
    expect(await give(without, 2, NEAR)).toMatchObject({ error: { code: 'PLACE_NOT_ASKED' } });
    expect(await traces()).toEqual([]);
  });

  test('断网补交的不问；改安排可以开、可以关；往返不因它变多', async () => {
    const plain = await holdStarted(world, client(0), '不核对的');
    const placed = await holdPlaced(world, client(0), '核对的');
    const kept = { qr: await qrOf(client(0), placed), at: world.cloud.clock.now() };
    const handed = await client(4).must('meeting', 'handIn', {
      ...kept,
      nonce: 'place-0123456789',
    });
    expect(handed).not.toHaveProperty('asksPlace');
    expect(await wordsOn(placed)).toEqual({ 党员丙: 'notGiven' });
    const spent = (meetingId: string) => roundTrips(world, 'meeting', () => signIn(meetingId, 2));
    expect(await spent(placed)).toBe(await spent(plain));
    const { meetingId, ...arranged } = await arrangedEvent();
    await client(0).must('meeting', 'edit', { meetingId, ...arranged });
    expect((await client(0).must('meeting', 'get', { meetingId })).placeCheck).toBe(false);
  });
});

/** 建一次要核对的，给出不再核对的同一份安排。 */
async function arrangedEvent() {
  const startsAt = world.cloud.clock.now() + HOUR;
  const arranged = {
    kind: 'generalMeeting',
    title: '改开关',
    place: '会议室',
    startsAt,
    endsAt: startsAt + HOUR,
  } as const;
  const created = await client(0).must('meeting', 'create', { ...arranged, placeCheck: true });
  expect((await client(0).must('meeting', 'get', created)).placeCheck).toBe(true);
  return { ...created, ...arranged };
}

/** 结束所有还在签到的活动。 */
async function closeAll(): Promise<void> {
  for (const { _id } of await world.store.all('meetings', { state: 'open' })) {
    await client(0).must('meeting', 'close', { meetingId: _id });
  }
}
