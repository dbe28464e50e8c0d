import type { MeetingDoc } from '../../cloudfunctions/_store/meetings';
import type { AttendanceRequest } from '../../cloudfunctions/_store/leaves';
import type { MemberDoc } from '../../cloudfunctions/_store/members';
import { MAX_RESULT_BYTES } from '../../localcloud/limits';
import { roundTrips } from './support/event';
import type { Branch, World } from './support/world';
import { DAY, HOUR, MONDAY, at, foundBranch, openWorld, person } from './support/world';

jest.setTimeout(60_000);

const PEOPLE = 500;
/** 一年：主题党日每月两次，党员大会、党课每季一次，支委会每月一次。 */
const KINDS = [
  ...Array.from({ length: 24 }, () => 'themedPartyDay' as const),
  ...Array.from({ length: 4 }, () => 'generalMeeting' as const),
  ...Array.from({ length: 4 }, () => 'partyLecture' as const),
  ...Array.from({ length: 12 }, () => 'committeeMeeting' as const),
];
const year = 2026;

let world: World;
let branch: Branch;
let held: MeetingDoc[];

beforeAll(async () => {
  world = await openWorld();
  branch = await foundBranch(
    world,
    'oBig',
    [
      person('书记众', '13810000001', { position: 'leader' }),
      person('副书记众', '13810000002', { position: 'committeeMember' }),
      person('党员众', '13810000003'),
    ],
    { secretary: 0, deputySecretary: 1 },
  );
  const [model] = await world.store.all('members', { _id: at(branch, 2).memberId });
  const others = Array.from({ length: PEOPLE - 3 }, (_unused, i) =>
    extra(model as unknown as MemberDoc, i),
  );
  await world.store.add('members', others);
  const ids = [...branch.people.map(({ memberId }) => memberId), ...others.map(({ _id }) => _id)];
  held = KINDS.map((kind, index) => meetingOf(kind, index, ids));
  for (const meeting of held) await world.store.add('meetings', meeting);
  world.cloud.clock.set(MONDAY + 200 * DAY);
}, 180_000);
afterAll(() => world.close());

const extra = (model: MemberDoc, i: number): MemberDoc => ({
  ...model,
  _id: `u_big${String(i).padStart(21, '0')}`,
  name: `党员第${i}号`,
  phone: null,
  phoneKey: `u_big${i}`,
  openid: null,
  rosterNo: 10 + i,
});

/** 每十个人有一个请了假并获批；第三个人（下标 2）每次都请。 */
function requestsOf(ids: readonly string[], startsAt: number): AttendanceRequest[] {
  return ids
    .filter((_id, i) => i % 10 === 2)
    .map((memberId) => ({
      kind: 'leave',
      memberId,
      name: '某某某',
      by: memberId,
      byName: '某某某',
      at: startsAt - DAY,
      reason: '因公出差在外，不能到会，会后补课',
      state: 'granted',
      approver: null,
      keeperIds: [],
      answer: { by: ids[0] ?? '', byName: '书记众', at: startsAt - HOUR, reason: '同意' },
    }));
}

function meetingOf(kind: MeetingDoc['kind'], index: number, ids: readonly string[]): MeetingDoc {
  const startsAt = MONDAY + index * 4 * DAY;
  const expected = kind === 'committeeMeeting' ? ids.slice(0, 2) : ids;
  return {
    _id: `m_big${String(index).padStart(2, '0')}`,
    branchId: branch.branchId,
    kind,
    title: `第 ${index} 次`,
    place: '礼堂',
    startsAt,
    endsAt: startsAt + HOUR,
    group: null,
    chair: null,
    speakers: kind === 'partyLecture' ? [{ memberId: ids[2] ?? '', name: '党员众' }] : [],
    agenda: [],
    planRowId: null,
    state: 'closed',
    participants: expected.map((memberId) => ({
      memberId,
      name: '某某某',
      kind: 'fullMember',
      careManaged: false,
    })),
    codeKey: null,
    openedAt: startsAt - HOUR,
    closedAt: startsAt + HOUR,
    closedBy: ids[0] ?? null,
    cancelReason: null,
    requests: kind === 'committeeMeeting' ? [] : requestsOf(ids, startsAt),
    waiting: false,
    recordState: 'none',
  };
}

/** 账上一件拟记的缺席。 */
const absence = (proposalId: string, memberId: string, when: number) => ({
  _id: proposalId,
  orgId: branch.branchId,
  type: 'points.proposed',
  at: when,
  actor: at(branch, 1).memberId,
  subject: { memberId, proposalId },
  payload: {
    item: 'D16a',
    article: 'D16a',
    title: '缺席',
    count: 1,
    points: -3,
    eventAt: when,
    evidence: '主题党日',
    reason: null,
  },
  requestKey: proposalId,
  replay: null,
  sealed: true,
});

/** 同一件的认定。 */
const confirmed = (one: ReturnType<typeof absence>) => ({
  ...one,
  _id: `d_${one._id}`,
  type: 'points.decided',
  at: one.at + 30 * DAY,
  payload: { kind: 'confirm', reason: '属实' },
  requestKey: `d_${one._id}`,
});

const client = (index: number) => at(branch, index).client;
const expectedOf = (index: number) =>
  held.filter(({ participants }) =>
    participants.some(({ memberId }) => memberId === at(branch, index).memberId),
  );

describe('五百人的支部、一年的活动：一次应答不超过平台的上限', () => {
  test('整个取回来远超上限：不挑字段就办不成', () => {
    expect(Buffer.byteLength(JSON.stringify(held))).toBeGreaterThan(2 * MAX_RESULT_BYTES);
  });

  test('活动一览：各次都在，应到与请假只看自己', async () => {
    const { meetings } = await client(2).must('meeting', 'list', { year });
    expect(meetings.map(({ meetingId }) => meetingId)).toEqual(
      [...held].reverse().map(({ _id }) => _id),
    );
    for (const { kind, mine } of meetings) {
      const all = kind !== 'committeeMeeting';
      expect(mine).toEqual({ expected: all, checkedInAt: null, leave: all ? 'granted' : null });
    }
    const own = await client(1).must('meeting', 'list', { year });
    expect(own.meetings.every(({ mine }) => mine.expected && mine.leave === null)).toBe(true);
  });

  test('我的出席：请假与缺席各归各的', async () => {
    const away = await client(2).must('meeting', 'myAttendance', { year });
    expect(away.rows).toHaveLength(expectedOf(2).length);
    expect(away.rows.every(({ status }) => status === 'leave')).toBe(true);
    const absent = await client(1).must('meeting', 'myAttendance', { year });
    expect(absent.rows).toHaveLength(expectedOf(1).length);
    expect(absent.rows.every(({ status }) => status === 'absent')).toBe(true);
  });

  test('还欠什么、年度计划、党课、台账、信息卡、首页都办得成', async () => {
    const lectures = await client(0).must('membership', 'lectures', { year, month: 3 });
    expect(lectures.members).toHaveLength(PEOPLE);
    const speaker = lectures.members.find(({ memberId }) => memberId === at(branch, 2).memberId);
    expect(speaker?.lectures).toHaveLength(4);
    const { branch: owed } = await client(0).must('plan', 'owed', {});
    expect(owed.length).toBeGreaterThan(0);
    await client(0).must('plan', 'get', { year });
    const ledger = await client(0).must('membership', 'ledger', { category: 'fullMember', year });
    expect(ledger.rows).toHaveLength(PEOPLE);
    await client(2).must('membership', 'card', { year });
    await client(0).must('meeting', 'today', {});
  });

  test('认定过的一千多件在账上，首页照样四次往返，等办的一件不少', async () => {
    const ids = held[0]?.participants.map(({ memberId }) => memberId) ?? [];
    const others = ids.slice(3);
    const settled = Array.from({ length: 1200 }, (_unused, i) =>
      absence(`p_old${i}`, others[i % others.length] ?? '', MONDAY + i),
    );
    const waiting = others.slice(0, 7).map((id, i) => absence(`p_new${i}`, id, MONDAY + i));
    const fresh = absence('p_fresh', others[8] ?? '', world.cloud.clock.now() - HOUR);
    const mine = absence('p_mine', at(branch, 0).memberId, MONDAY);
    await world.store.add('journal', [...settled, ...waiting, fresh, mine]);
    await world.store.add('journal', [...settled, mine].map(confirmed));
    const trips: number[] = [];
    for (const index of [0, 1]) {
      trips.push(
        await roundTrips(world, 'meeting:today', async () => {
          const { duties, score } = await client(index).must('meeting', 'today', {});
          expect(duties).toMatchObject({ toDecide: 7, waitingDefence: 1 });
          expect(score).toEqual({ year, score: index === 0 ? 97 : 100, pending: 0 });
        }),
      );
      trips.push(
        await roundTrips(world, 'points:todo', async () => {
          expect(await client(index).must('points', 'todo', {})).toMatchObject({ toDecide: 7 });
        }),
      );
    }
    expect(Math.max(...trips)).toBeLessThanOrEqual(4);
  });

  test('结束一次五十人请假的活动：第三次起的请假各拟记一件（D16b），不漏不重', async () => {
    const ids = held[0]?.participants.map(({ memberId }) => memberId) ?? [];
    const startsAt = world.cloud.clock.now() - HOUR;
    const open = meetingOf('generalMeeting', 99, ids);
    await world.store.add('meetings', {
      ...open,
      state: 'open',
      startsAt,
      endsAt: startsAt + HOUR,
      closedAt: null,
      closedBy: null,
      requests: requestsOf(ids, startsAt),
    });
    await client(0).must('meeting', 'close', { meetingId: open._id });
    const events = await world.store.all('journal', { type: 'points.proposed' });
    const leaves = events.filter(({ _id }) => String(_id).endsWith('D16b'));
    const times = expectedOf(2).length + 1;
    expect(leaves).toHaveLength((PEOPLE / 10) * (times - 2));
    expect(new Set(leaves.map(({ _id }) => _id)).size).toBe(leaves.length);
  });

  test('一千多条党费、事件一页一页取齐', async () => {
    const { memberId } = at(branch, 2);
    await world.store.add(
      'journal',
      Array.from({ length: 1100 }, (_unused, i) => ({
        _id: `k_big${String(i).padStart(5, '0')}`,
        orgId: branch.branchId,
        type: 'membership.served',
        at: MONDAY + i,
        actor: memberId,
        subject: { memberId },
        payload: { service: 'care', on: '2026-03-02', statement: `第 ${i} 次` },
        requestKey: `k_big${i}`,
        replay: { inputDigest: '', output: '长'.repeat(300) },
        sealed: true,
      })),
    );
    const { entries } = await client(0).must('membership', 'registers', { year });
    expect(entries).toHaveLength(1100);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(1100);
  });
});

test('没有一次内部错误', () => {
  expect(world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
});
