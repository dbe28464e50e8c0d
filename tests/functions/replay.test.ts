import { randomUUID } from 'node:crypto';
import type { Client } from '../../config/local/client';
import { CONSENT_VERSION } from '../../types/consent';
import { LOCAL_SUPERIOR } from '../../config/local/branchCloud';
import { rosterCells } from '../../config/demo/rosterWorkbook';
import type { Appraisal, Step } from './support/appraisal';
import {
  NOTICE,
  announceAppraisals,
  blindedRequest,
  bring,
  electInput,
  planGeneralMeeting,
  prepareInput,
} from './support/appraisal';
import { assessmentAttempts } from './support/assessmentInputs';
import { bundleAttempts } from './support/bundleInputs';
import { callAction, codeOfReply } from './support/callAction';
import { CONTRACTS } from './support/contracts';
import type { KeptStep } from './support/keeping';
import {
  DEALER,
  SCRUTINEER,
  TELLERS,
  bringKept,
  columnInput,
  deviceKey,
  generalInput,
  handInput,
  layerInput,
  signInput,
} from './support/keeping';
import { ROLL_SIZE, meetingAttempts } from './support/meetingAttempts';
import { holdStarted } from './support/meetingInputs';
import { membershipAttempts } from './support/membershipAttempts';
import { pointsAttempts } from './support/pointsAttempts';
import { noticeAttempts } from './support/noticeInputs';
import { reminderAttempts } from './support/reminderInputs';
import { verdictAttempts } from './support/verdictInputs';
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
/** 办民主测评的支部；人少，签到快。 */
let jury: Branch;
/** 计划、谈心、党费、流动各动作用的支部：都有手机。 */
let crew: Branch;
/** 已通知、还没用上的测评。 */
let announced: Appraisal[];
/** 已通知、还没用上的分管钥匙的测评。 */
let kept: Appraisal[];

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
  const people = Array.from({ length: 5 }, (_, i) => person(`评议${i}`, `1320002000${i}`));
  jury = await foundBranch(world, 'oJ', people, { secretary: 0 });
  const staff = Array.from({ length: 8 }, (_, i) => person(`经办${i}`, `1320003000${i}`));
  crew = await foundBranch(world, 'oW', staff, { secretary: 0 });
  announced = await announceAppraisals(world, jury, 30);
  kept = await announceAppraisals(world, jury, 7, 'tellers');
  world.cloud.clock.advance(NOTICE);
}, 120_000);
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
  const meetingId = await holdStarted(world, secretary(), '缺席');
  const { qr } = await codeOf(secretary(), meetingId);
  await secretary().must('meeting', 'checkIn', { qr });
  await secretary().must('meeting', 'close', { meetingId });
  return `p_${meetingId}_${at(branch, 1).memberId}_D16a`;
}

/** 会前可以反复改的几步都用这一次：推选、邀请、豁免。 */
const early = (): Appraisal => {
  const [first] = announced;
  if (!first) throw new Error('备的测评不够');
  return first;
};

/** 取一次备好的测评，推到某一步。 */
async function appraisalAt(step: Step): Promise<Appraisal> {
  const next = announced.length > 1 ? announced.pop() : undefined;
  if (!next) throw new Error('备的测评不够');
  return bring(world, jury, next, step);
}

/** 取一次备好的分管钥匙的测评，推到某一步。 */
async function keptAt(step: KeptStep): Promise<Appraisal> {
  const next = kept.pop();
  if (!next) throw new Error('备的测评不够');
  return bringKept(jury, next, step);
}

const host = () => at(jury, 0).client;
const only = ({ appraisalId }: Appraisal) => ({ appraisalId });

/** 主持人的一步：另一份内容是走到同一步的另一次测评（`another` 可以另定）。 */
const hostStep =
  (step: Step, another: Step = step) =>
  async (): Promise<Attempt> => ({
    client: host(),
    input: only(await appraisalAt(step)),
    other: only(await appraisalAt(another)),
  });

/** 群众代表的码；`seats` 张。 */
async function invitationsOf(appraisal: Appraisal, seats: number): Promise<string[]> {
  await host().must('appraisal', 'invite', { ...only(appraisal), count: seats });
  const { codes } = await host().must('appraisal', 'invitations', only(appraisal));
  return codes.map(({ code }) => code);
}

async function countedInput() {
  const appraisal = await appraisalAt('counted');
  const { resultDigest } = await host().must('appraisal', 'count', only(appraisal));
  return { ...only(appraisal), resultDigest, branchId: jury.branchId };
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
    input: { meetingId: await holdStarted(world, secretary(), '甲') },
    other: { meetingId: await holdStarted(world, secretary(), '乙') },
  }),
  ...meetingAttempts(
    () => world,
    () => branch,
  ),
  ...bundleAttempts(() => crew),
  ...assessmentAttempts(
    () => world,
    () => crew,
  ),
  ...noticeAttempts(
    () => world,
    () => crew,
  ),
  ...membershipAttempts(
    () => world,
    () => crew,
  ),
  ...pointsAttempts(
    () => world,
    () => crew,
  ),
  ...verdictAttempts(
    () => world,
    () => branch,
  ),
  'reminder.accepted': async () => ({
    client: at(branch, 1).client,
    ...reminderAttempts['reminder.accepted'],
  }),
  'reminder.settings': async () => ({
    client: at(branch, 1).client,
    ...reminderAttempts['reminder.settings'],
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
  'appraisal.prepare': async () => ({
    client: host(),
    input: prepareInput(jury, await planGeneralMeeting(world, jury)),
    other: prepareInput(jury, await planGeneralMeeting(world, jury)),
  }),
  'appraisal.announce': async () => {
    const meetingId = await planGeneralMeeting(world, jury);
    const { appraisalId } = await host().must(
      'appraisal',
      'prepare',
      prepareInput(jury, meetingId),
    );
    const servedIds = [at(jury, 1).memberId];
    return {
      client: host(),
      input: { appraisalId, servedIds },
      other: { appraisalId, servedIds: [at(jury, 2).memberId] },
    };
  },
  'appraisal.exempt': async () => {
    const input = { ...only(early()), memberId: at(jury, 2).memberId };
    return {
      client: host(),
      input: { ...input, ground: 'bedridden' },
      other: { ...input, ground: 'abroadAtOwnExpense' },
    };
  },
  'appraisal.applyExemption': async () => {
    const appraisal = only(early());
    return {
      client: at(jury, 4).client,
      input: { ...appraisal, ground: 'bedridden' },
      other: { ...appraisal, ground: 'cannotExpressWill' },
    };
  },
  'appraisal.confirmExemption': async () => {
    const appraisal = only(early());
    const [one, two] = [at(jury, 2).memberId, at(jury, 3).memberId];
    for (const memberId of [one, two]) {
      await host().must('appraisal', 'exempt', { ...appraisal, memberId, ground: 'bedridden' });
    }
    const input = { ...appraisal, branchId: jury.branchId };
    return {
      client: world.superior,
      input: { ...input, memberId: one },
      other: { ...input, memberId: two },
    };
  },
  'appraisal.invite': async () => {
    const input = only(early());
    return { client: host(), input: { ...input, count: 2 }, other: { ...input, count: 3 } };
  },
  'appraisal.join': async () => {
    const [one, two] = await invitationsOf(await appraisalAt('announced'), 2);
    return { client: fresh(), input: { code: one }, other: { code: two } };
  },
  'appraisal.elect': async () => {
    const input = electInput(jury, early().appraisalId);
    const other = { ...input, scrutineerIds: input.tellerIds, tellerIds: input.scrutineerIds };
    return { client: host(), input, other };
  },
  'appraisal.stage': async () => {
    const appraisal = only(await appraisalAt('announced'));
    const input = { ...appraisal, stage: 'oath', outstanding: 0, byGroup: null };
    return {
      client: host(),
      input: { ...input, step: 'skip' },
      other: { ...input, step: 'start' },
    };
  },
  'appraisal.makeKeys': hostStep('announced'),
  'appraisal.start': hostStep('ready'),
  'appraisal.issue': async () => {
    const appraisal = only(await appraisalAt('issuing'));
    return {
      client: at(jury, 2).client,
      input: { ...appraisal, blinded: blindedRequest() },
      other: { ...appraisal, blinded: blindedRequest() },
    };
  },
  'appraisal.issue（代领）': async () => {
    const input = { ...only(await appraisalAt('issuing')), blinded: blindedRequest() };
    return {
      client: at(jury, 3).client,
      input: { ...input, voterId: at(jury, 1).memberId },
      other: { ...input, blinded: blindedRequest(), voterId: at(jury, 1).memberId },
    };
  },
  'appraisal.confirmPaper': async () => {
    const input = { ...only(await appraisalAt('casting')), count: 0 };
    return { client: at(jury, 3).client, input, other: { ...input, count: 1 } };
  },
  'appraisal.enrolDevice': async () => {
    const input = only(await keptAt('elected'));
    return {
      client: at(jury, TELLERS[0]).client,
      input: { ...input, deviceKey: deviceKey() },
      other: { ...input, deviceKey: deviceKey() },
    };
  },
  'appraisal.depositGeneral': async () => {
    const input = generalInput(await keptAt('enrolled'));
    const other = { ...input, moduli: [...input.moduli].reverse() };
    return { client: at(jury, SCRUTINEER).client, input, other };
  },
  'appraisal.depositLayer': async () => {
    const appraisal = await keptAt('enrolled');
    return {
      client: at(jury, DEALER.outer).client,
      input: await layerInput(jury, appraisal, 'outer'),
      other: await layerInput(jury, appraisal, 'outer'),
    };
  },
  'appraisal.signGeneral': async () => {
    const input = await signInput(jury, await keptAt('waiting'));
    const [one] = input.signatures;
    if (!one) throw new Error('没有等着签的');
    const other = { ...input, signatures: [one, one] };
    return { client: at(jury, SCRUTINEER).client, input, other };
  },
  'appraisal.handShare': async () => {
    const appraisal = await keptAt('closed');
    return {
      client: at(jury, TELLERS[2]).client,
      input: handInput(jury, appraisal, 'outer'),
      other: handInput(jury, appraisal, 'inner'),
    };
  },
  'appraisal.submitColumn': async () => {
    const appraisal = await keptAt('opening');
    return {
      client: at(jury, DEALER.outer).client,
      input: columnInput(appraisal, 'outer'),
      other: { ...columnInput(appraisal, 'outer'), last: false },
    };
  },
  'appraisal.openBox': hostStep('issuing'),
  'appraisal.close': hostStep('casting', 'announced'),
  'appraisal.count': hostStep('closed', 'announced'),
  'appraisal.rerun': async () => {
    const input = { branchId: jury.branchId, reason: '有人煽动' };
    return {
      client: world.superior,
      input: { ...only(await appraisalAt('issuing')), ...input },
      other: { ...only(await appraisalAt('issuing')), ...input },
    };
  },
  'appraisal.purge': async () => ({
    client: world.superior,
    input: await countedInput(),
    other: await countedInput(),
  }),
};

/**
 * 不按请求号、按内容幂等的：同样的内容永远同样的结果，账上不记（或另记），
 * 所以同号不同内容不会是 REQUEST_REUSED，而是 `other` 那份内容自己该得的答复。
 */
const BY_CONTENT: Readonly<Record<string, { readonly why: string; readonly other: string }>> = {
  'assessment.bundleStep': { why: '接着做几份；换一件就是做那一件', other: 'ok' },
  'appraisal.makeKeys': { why: '缺几把补几把；换一次测评就是给那一次造', other: 'ok' },
  'appraisal.join': { why: '一个微信在一次测评里只占一席', other: 'INVITATION_INVALID' },
  'appraisal.issue': { why: '每人一份，存的就是请求与应答', other: 'BALLOT_ALREADY_ISSUED' },
  'appraisal.issue（代领）': { why: '同上', other: 'BALLOT_ALREADY_ISSUED' },
};

/** 不试“同时到三次”的，各有缘由。 */
const NOT_AT_ONCE: Readonly<Record<string, string>> = {
  'assessment.bundleStep': '三处各装一遍排版库，太慢；同时到的在考核表的用例里试',
  'appraisal.join': '两处都没看见对方时，后到的答“已被使用”；再扫一次得到同样的答复',
  'appraisal.purge': '先记账、后删除：正在删的时候，另一处答不出这一次删了几条',
};

/** 清除可以断了再接着删，所以 `removed` 是这一次删了几条，重放时是零；其余照旧。 */
const comparable = (action: string, reply: unknown): unknown =>
  action === 'appraisal.purge' && typeof reply === 'object' ? { ...reply, output: null } : reply;

const ACTIONS = Object.keys(ATTEMPTS);

test('契约里的每个变更动作都在表里', () => {
  const mutating = Object.entries(CONTRACTS).flatMap(([action, { mutates }]) =>
    mutates ? [action] : [],
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

/** 办一次，账上写几条。 */
async function entriesFor(action: string): Promise<number> {
  if (action in BY_CONTENT) return 0;
  if (action.endsWith('Roll')) return 1 + ROLL_SIZE;
  if (action === 'membership.duesPropose') return 2;
  if (action !== 'meeting.close') return 1;
  return 1 + (await world.store.all('members', { branchId: branch.branchId })).length;
}

/** 账上的事；查看留痕不算。 */
const entries = async (): Promise<number> =>
  (await world.store.all('journal')).filter((doc) => doc['type'] !== 'access.viewed').length;

test.each(ACTIONS)(
  '%s：同号同时到、事后再到，结果都一样，只办一次；同号不同内容：REQUEST_REUSED，什么也没改',
  async (action) => {
    const { client, input, other } = await attemptOf(action);
    const requestId = randomUUID();
    const once = async () => comparable(action, await ask(action, client, input, requestId));
    const written = await entries();
    const atOnce = action in NOT_AT_ONCE ? 1 : 3;
    const [first, ...rest] = await Promise.all(Array.from({ length: atOnce }, once));
    expect(first).toMatchObject({ ok: true });
    for (const reply of rest) expect(reply).toEqual(first);
    expect((await entries()) - written).toBe(await entriesFor(action));
    const before = await world.store.digest();
    expect(await once()).toEqual(first);
    expect(await once()).toEqual(first);
    const byContent = BY_CONTENT[action];
    if (byContent?.other === 'ok') expect(await world.store.digest()).toBe(before);
    const reused = await ask(action, client, other, requestId);
    if (byContent) expect(codeOfReply(reused)).toBe(byContent.other);
    else {
      const error = { code: 'REQUEST_REUSED', articles: ['X5'] };
      expect(reused).toMatchObject({ ok: false, error });
    }
    if (!reused.ok) expect(await world.store.digest()).toBe(before);
  },
  20_000,
);

test('办成之后局面变了再重放，仍给回原结果：活动已结束的签到、已认定的申辩', async () => {
  const meetingId = await holdStarted(world, secretary(), '断网重试');
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

/** 开箱先停发、关箱先拨开关、计票先写各列：都先认请求号，误用的一样也不动，换个请求号照常办得成。 */
const STEP_BEFORE = { openBox: 'issuing', close: 'casting', count: 'closed' } as const;
const MULTI_STEP = ['openBox', 'close', 'count'] as const;
test.each(MULTI_STEP)(
  '误用请求号的 %s：拒绝，一样也没动，换号办得成',
  async (action) => {
    const step = STEP_BEFORE[action];
    const [one, two] = [await appraisalAt(step), await appraisalAt(step)];
    const requestId = randomUUID();
    await host().must('appraisal', action, only(one), requestId);
    const before = await world.store.digest();
    const reused = await host().ask('appraisal', action, only(two), requestId);
    expect(codeOfReply(reused)).toBe('REQUEST_REUSED');
    expect(await world.store.digest()).toBe(before);
    await host().must('appraisal', action, only(two));
    if (action === 'openBox') return;
    if (action === 'close') await host().must('appraisal', 'count', only(two));
    const { tables } = await host().must('appraisal', 'result', only(two));
    expect(tables[0]?.envelopes).toMatchObject({ issued: 1, collected: 1 });
  },
  20_000,
);

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
