import { randomUUID } from 'node:crypto';
import type { Client } from '../../config/local/client';
import { CONSENT_VERSION } from '../../types/consent';
import { LOCAL_SUPERIOR } from '../../config/local/branchCloud';
import { rosterCells } from '../../config/demo/rosterWorkbook';
import { member as memberContract } from '../../types/contracts/member';
import { meeting as meetingContract } from '../../types/contracts/meeting';
import { organisation as organisationContract } from '../../types/contracts/organisation';
import { points as pointsContract } from '../../types/contracts/points';
import { callAction } from './support/callAction';
import { codeOf, holdMeeting, planMeeting } from './support/scene';
import type { Branch, World } from './support/world';
import {
  HOUR,
  OTHER_SUPERIOR_CODE,
  at,
  foundBranch,
  openWorld,
  person,
  uploadRoster,
} from './support/world';

let world: World;
let branch: Branch;

const ROSTER = [
  person('书记寅', '13200000001', { position: 'leader' }),
  person('党员寅', '13200000002'),
  person('党员卯', '13200000003'),
  person('党员辰', '13200000004'),
  ...Array.from({ length: 8 }, (_, i) => person(`未绑寅${i}`, null)),
];

beforeAll(async () => {
  world = await openWorld();
  branch = await foundBranch(world, 'oI', ROSTER, { secretary: 0 });
}, 60_000);
afterAll(() => world.close());

const secretary = () => at(branch, 0).client;

/** 一次可以重放的调用：谁、什么；`other` 是同一动作的另一份内容。 */
interface Attempt {
  readonly client: Client;
  readonly input: unknown;
  readonly other: unknown;
}

let nth = 0;
const fresh = () => world.client(`oFresh${(nth += 1)}`);

let taken = 3;
/** 名册里下一个还没绑定的人。 */
const unbound = () => at(branch, (taken += 1));

async function application(): Promise<string> {
  const applicant = fresh();
  const name = `申请${nth}`;
  await applicant.must('member', 'bind', { name, phone: '13200009999', branchCode: branch.code });
  const { bindings } = await secretary().must('member', 'pendingBindings', {});
  const mine = bindings.find((binding) => binding.name === name);
  if (!mine) throw new Error('没有这条申请');
  return mine.bindingId;
}

async function preview(rows: readonly (readonly string[])[]): Promise<string> {
  const fileId = await uploadRoster(world, secretary(), rows);
  return (await secretary().must('member', 'previewRoster', { fileId })).previewId;
}

async function proposal(): Promise<string> {
  const meetingId = await holdMeeting(world, secretary(), '缺席');
  const { qr } = await codeOf(secretary(), meetingId);
  await secretary().must('meeting', 'checkIn', { qr });
  await secretary().must('meeting', 'close', { meetingId });
  return `p_${meetingId}_${at(branch, 1).memberId}_D16a`;
}

/** 每个变更动作各备一份：第一次办得成，重放与换内容都由用例来做。 */
const ATTEMPTS: Readonly<Record<string, () => Promise<Attempt>>> = {
  'organisation.activate': async () => ({
    client: fresh(),
    input: { code: OTHER_SUPERIOR_CODE, name: '新上级' },
    other: { code: LOCAL_SUPERIOR.code, name: '新上级' },
  }),
  'organisation.createBranch': async () => {
    const input = { name: '新支部', field: 'rural', establishedOn: '2026-01-01' };
    return { client: world.superior, input, other: { ...input, name: '另一个' } };
  },
  'organisation.appoint': async () => {
    const input = { memberId: at(branch, 3).memberId, role: 'recordSupervisor' };
    return {
      client: secretary(),
      input: { ...input, decision: 'appoint' },
      other: { ...input, decision: 'dismiss' },
    };
  },
  'member.bind': async () => {
    const input = { name: `新人${(nth += 1)}`, phone: '13200008888', branchCode: branch.code };
    return { client: fresh(), input, other: { ...input, phone: '13200007777' } };
  },
  'member.bind（当场）': async () => {
    const phone = `1320001${String((nth += 1)).padStart(4, '0')}`;
    const target = unbound();
    await world.store.tamper('members', target.memberId, { phone, phoneKey: phone });
    const input = { name: target.name, phoneCode: `phone:${phone}` };
    return { client: fresh(), input, other: { ...input, name: '另一个' } };
  },
  'member.decideBinding': async () => {
    const bindingId = await application();
    return {
      client: secretary(),
      input: { decision: 'accept', bindingId, memberId: unbound().memberId },
      other: { decision: 'reject', bindingId, reason: '不是' },
    };
  },
  'member.consent': async () => ({
    client: at(branch, 2).client,
    input: { version: CONSENT_VERSION, granted: true },
    other: { version: CONSENT_VERSION, granted: false },
  }),
  'member.commitRoster': async () => {
    const rows = ROSTER.map(rosterCells);
    return {
      client: secretary(),
      input: { previewId: await preview([...rows, rosterCells(person('新增者', '13200006666'))]) },
      other: { previewId: await preview(rows) },
    };
  },
  'meeting.create': async () => {
    const startsAt = world.cloud.clock.now() + HOUR;
    const input = {
      kind: 'partyLecture',
      title: '党课',
      place: '礼堂',
      startsAt,
      endsAt: startsAt + HOUR,
    };
    return { client: secretary(), input, other: { ...input, title: '另一课' } };
  },
  'meeting.open': async () => ({
    client: secretary(),
    input: { meetingId: await planMeeting(world, secretary(), '甲') },
    other: { meetingId: await planMeeting(world, secretary(), '乙') },
  }),
  'meeting.checkIn': async () => {
    const [one, two] = [
      await holdMeeting(world, secretary(), '甲'),
      await holdMeeting(world, secretary(), '乙'),
    ];
    return {
      client: at(branch, 1).client,
      input: { qr: (await codeOf(secretary(), one)).qr },
      other: { qr: (await codeOf(secretary(), two)).qr },
    };
  },
  'meeting.checkInFor': async () => {
    const meetingId = await holdMeeting(world, secretary(), '代签');
    const input = { meetingId, memberId: at(branch, 1).memberId, reason: '没带手机' };
    return {
      client: secretary(),
      input,
      other: { ...input, memberId: at(branch, 2).memberId },
    };
  },
  'meeting.close': async () => ({
    client: secretary(),
    input: { meetingId: await holdMeeting(world, secretary(), '甲') },
    other: { meetingId: await holdMeeting(world, secretary(), '乙') },
  }),
  'points.answer': async () => {
    const proposalId = await proposal();
    return {
      client: at(branch, 1).client,
      input: { answer: 'accept', proposalId },
      other: { answer: 'defend', proposalId, text: '改口' },
    };
  },
  'points.decide': async () => {
    const [proposalId, another] = [await proposal(), await proposal()];
    const input = { proposalId, decision: 'dismiss', reason: '核实' };
    return { client: secretary(), input, other: { ...input, proposalId: another } };
  },
};

const ACTIONS = Object.keys(ATTEMPTS);

test('每个变更动作都在表里', () => {
  const contracts = {
    organisation: organisationContract,
    member: memberContract,
    meeting: meetingContract,
    points: pointsContract,
  };
  const mutating = Object.entries(contracts).flatMap(([fn, actions]) =>
    Object.entries(actions).flatMap(([name, { mutates }]) => (mutates ? [`${fn}.${name}`] : [])),
  );
  expect(new Set(ACTIONS.map((action) => action.replace(/（.*）/, '')))).toEqual(new Set(mutating));
});

const attemptOf = (action: string): Promise<Attempt> => {
  const make = ATTEMPTS[action];
  if (!make) throw new Error(`没有 ${action}`);
  return make();
};
const ask = (action: string, client: Client, input: unknown, requestId: string) =>
  callAction(world.cloud, client, action.replace(/（.*）/, ''), input, requestId);

describe.each(ACTIONS)('%s', (action) => {
  test('同号重放：结果一样，账上只有一条；同号不同内容：REQUEST_REUSED，什么也没改', async () => {
    const { client, input, other } = await attemptOf(action);
    const requestId = randomUUID();
    const first = await ask(action, client, input, requestId);
    expect(first).toMatchObject({ ok: true });
    const before = await world.store.digest();
    expect(await ask(action, client, input, requestId)).toEqual(first);
    expect(await ask(action, client, input, requestId)).toEqual(first);
    expect(await ask(action, client, other, requestId)).toMatchObject({
      ok: false,
      error: { code: 'REQUEST_REUSED', articles: ['X5'] },
    });
    expect(await world.store.digest()).toBe(before);
  });

  if (action !== 'organisation.activate') {
    test('同号同时到三次：都得到同一结果，只办一次', async () => {
      const { client, input } = await attemptOf(action);
      const requestId = randomUUID();
      const count = async () => (await world.store.all('journal')).filter(notViewed).length;
      const before = await count();
      const replies = await Promise.all(
        Array.from({ length: 3 }, () => ask(action, client, input, requestId)),
      );
      expect(replies[0]).toMatchObject({ ok: true });
      expect(replies[1]).toEqual(replies[0]);
      expect(replies[2]).toEqual(replies[0]);
      const written = (await count()) - before;
      const people = await world.store.all('members', { branchId: branch.branchId });
      expect(written).toBe(action === 'meeting.close' ? 1 + people.length : 1);
    });
  }
});

const notViewed = (doc: { readonly [key: string]: unknown }) => doc['type'] !== 'access.viewed';

test('办成之后局面变了再重放，仍给回原结果：活动已结束的签到、已认定的申辩', async () => {
  const meetingId = await holdMeeting(world, secretary(), '断网重试');
  const { qr } = await codeOf(secretary(), meetingId);
  const mine = at(branch, 1).client;
  const first = await mine.must('meeting', 'checkIn', { qr }, 'retry-check-in-1');
  world.cloud.clock.advance(HOUR);
  await secretary().must('meeting', 'close', { meetingId });
  expect(await mine.must('meeting', 'checkIn', { qr }, 'retry-check-in-1')).toEqual(first);
  const proposalId = await proposal();
  const input = { answer: 'accept', proposalId } as const;
  const answered = await mine.must('points', 'answer', input, 'retry-answer-01');
  await secretary().must('points', 'decide', { proposalId, decision: 'dismiss', reason: '核实' });
  expect(await mine.must('points', 'answer', input, 'retry-answer-01')).toEqual(answered);
});

test('两个人用了同一个请求号：互不相干', async () => {
  const meetingId = await holdMeeting(world, secretary(), '同号两人');
  const { qr } = await codeOf(secretary(), meetingId);
  for (const index of [1, 2]) {
    await at(branch, index).client.must('meeting', 'checkIn', { qr }, 'same-request-id');
  }
  const { attendees } = await secretary().must('meeting', 'live', { meetingId });
  expect(attendees).toHaveLength(2);
});

test('没有一次内部错误', () => {
  expect(world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
});
