import { rosterCells } from '../../../config/demo/rosterWorkbook';
import type { Client } from '../../../config/local/client';
import { CONSENT_VERSION } from '../../../types/consent';
import type { Appraisal } from './appraisal';
import {
  NOTICE,
  announceAppraisals,
  blindedRequest,
  bring,
  electInput,
  planGeneralMeeting,
  prepareInput,
} from './appraisal';
import {
  DEALER,
  bringKept,
  columnInput,
  deviceKey,
  generalInput,
  handInput,
  layerInput,
  signInput,
} from './keeping';
import { assessmentInputs } from './assessmentInputs';
import { bundleInputs } from './bundleInputs';
import { holdStarted, meetingInputs } from './meetingInputs';
import { membershipInputs } from './membershipInputs';
import { pointsInputs } from './pointsInputs';
import { noticeInputs } from './noticeInputs';
import { reminderInputs } from './reminderInputs';
import { verdictInputs } from './verdictInputs';
import type { Branch, Person, World } from './world';
import {
  HOUR,
  OTHER_SUPERIOR_CODE,
  at,
  foundBranch,
  openWorld,
  person,
  uploadRoster,
} from './world';

/** 一幕：两个支部、两个上级，各种身份的人都在，每个动作都有一份办得成的输入。 */
export interface Scene {
  readonly world: World;
  readonly a: Branch;
  readonly b: Branch;
  readonly callers: Readonly<Record<Caller, Client>>;
  readonly rounds: Rounds;
  /** 动作 → 甲支部的一份好输入；`caller` 只影响同意与否。 */
  inputOf(action: string, caller: Caller): Promise<unknown>;
}

/** 鉴权表的各列。 */
export const CALLERS = [
  'unbound',
  'withdrawn',
  'ordinary',
  'probationary',
  'recorder',
  'recordSupervisor',
  'deputySecretary',
  'secretary',
  'superior',
  'otherSuperior',
  'otherSecretary',
  'otherMember',
] as const;
export type Caller = (typeof CALLERS)[number];

const ROSTER_A = [
  person('书记甲', '13800000001', { position: 'leader' }),
  person('副书记甲', '13800000002', { position: 'committeeMember' }),
  person('记录员甲', '13800000003'),
  person('监督员甲', '13800000004'),
  person('党员甲', '13800000005', { group: '第一组' }),
  person('预备甲', '13800000006', { kind: 'probationaryMember' }),
  person('撤回甲', '13800000007'),
  person('无机甲', null, { serviceStatus: 'retired' }),
];
const ROSTER_B = [
  person('书记乙', '13800000011', { position: 'leader' }),
  person('党员乙', '13800000012'),
];

/** 搭好一幕。甲支部有一次未开的、一次正在签到的、一次待结束的、一次已结束的活动，各步的测评各一次。 */
export async function openScene(): Promise<Scene> {
  const world = await openWorld();
  const otherSuperior = world.client('oOtherSuperior');
  await otherSuperior.must('organisation', 'activate', {
    code: OTHER_SUPERIOR_CODE,
    name: '另一上级',
  });
  const a = await foundBranch(world, 'oA', ROSTER_A, {
    secretary: 0,
    deputySecretary: 1,
    recorder: 2,
    recordSupervisor: 3,
  });
  const b = await foundBranch(world, 'oB', ROSTER_B, { secretary: 0 });
  const secretary = at(a, 0).client;
  const closed = await holdStarted(world, secretary, '已结束的会');
  await secretary.must('meeting', 'close', { meetingId: closed });
  const announced = await announceAppraisals(world, a, 8);
  const kept = await announceAppraisals(world, a, 5, 'tellers');
  world.cloud.clock.advance(NOTICE);
  const [planned, open, closing] = [
    await planMeeting(world, secretary, '未开的会'),
    await holdMeeting(world, secretary, '正在签到的会'),
    await holdStarted(world, secretary, '待结束的会'),
  ];
  const rounds = await roundsOf(world, a, announced);
  const keeping = await keptRoundsOf(a, kept);
  await withdraw(at(a, 6).client);
  const inputs = {
    ...(await inputsOf(world, a, { planned, open, closing, closed })),
    ...(await appraisalInputs(world, a, rounds)),
    ...(await meetingInputs(world, a)),
    ...(await membershipInputs(world, a)),
    ...(await pointsInputs(a)),
    ...(await verdictInputs(world, a)),
    ...(await keepingInputs(a, keeping)),
    ...reminderInputs,
    ...(await noticeInputs(world, a)),
    ...(await assessmentInputs(world, a)),
    ...(await bundleInputs(a)),
  };
  return {
    world,
    a,
    b,
    rounds,
    callers: {
      unbound: world.client('oStranger'),
      withdrawn: at(a, 6).client,
      ordinary: at(a, 4).client,
      probationary: at(a, 5).client,
      recorder: at(a, 2).client,
      recordSupervisor: at(a, 3).client,
      deputySecretary: at(a, 1).client,
      secretary,
      superior: world.superior,
      otherSuperior,
      otherSecretary: at(b, 0).client,
      otherMember: at(b, 1).client,
    },
    inputOf: async (action, caller) => {
      const make = inputs[action];
      if (!make) throw new Error(`没有 ${action} 的输入`);
      return make(caller);
    },
  };
}

/** 建一次两小时后开始的党员大会。 */
export async function planMeeting(world: World, by: Client, title: string): Promise<string> {
  const startsAt = world.cloud.clock.now() + 2 * HOUR;
  const { meetingId } = await by.must('meeting', 'create', {
    kind: 'generalMeeting',
    title,
    place: '会议室',
    startsAt,
    endsAt: startsAt + HOUR,
  });
  return meetingId;
}

/** 建好并开始签到。 */
export async function holdMeeting(world: World, by: Client, title: string): Promise<string> {
  const meetingId = await planMeeting(world, by, title);
  await by.must('meeting', 'open', { meetingId });
  return meetingId;
}

export async function withdraw(client: Client): Promise<void> {
  await client.must('member', 'consent', { version: CONSENT_VERSION, granted: false });
}

/** 大屏此刻的码。 */
export async function codeOf(host: Client, meetingId: string) {
  const { code } = await host.must('meeting', 'live', { meetingId });
  if (!code) throw new Error('主持屏没有签到码');
  return code;
}

interface Meetings {
  readonly planned: string;
  readonly open: string;
  readonly closing: string;
  readonly closed: string;
}

/** 走到各步的测评；名字是它留给哪个动作（`fresh` 给会前的各动作，`counted` 给公布之后的）。 */
export interface Rounds {
  readonly fresh: Appraisal;
  readonly start: Appraisal;
  readonly issue: Appraisal;
  readonly openBox: Appraisal;
  readonly close: Appraisal;
  readonly count: Appraisal;
  readonly counted: Appraisal;
  readonly rerun: Appraisal;
}

async function roundsOf(world: World, a: Branch, announced: readonly Appraisal[]): Promise<Rounds> {
  const left = [...announced];
  const next = (): Appraisal => {
    const one = left.pop();
    if (!one) throw new Error('备的测评不够');
    return one;
  };
  return {
    fresh: next(),
    start: await bring(world, a, next(), 'ready'),
    issue: await bring(world, a, next(), 'issuing'),
    openBox: await bring(world, a, next(), 'issuing'),
    close: await bring(world, a, next(), 'casting'),
    count: await bring(world, a, next(), 'closed'),
    counted: await bring(world, a, next(), 'counted'),
    rerun: await bring(world, a, next(), 'issuing'),
  };
}

async function appraisalInputs(world: World, a: Branch, rounds: Rounds): Promise<Inputs> {
  const secretary = at(a, 0).client;
  const { branchId } = a;
  const one = ({ appraisalId }: Appraisal) => ({ appraisalId });
  const fresh = one(rounds.fresh);
  const memberId = at(a, 7).memberId;
  const exemption = { ...fresh, memberId, ground: 'bedridden' } as const;
  await secretary.must('appraisal', 'exempt', exemption);
  await secretary.must('appraisal', 'invite', { ...fresh, count: 1 });
  const { codes } = await secretary.must('appraisal', 'invitations', fresh);
  const counted = one(rounds.counted);
  const { resultDigest } = await secretary.must('appraisal', 'count', counted);
  const meetingId = await planGeneralMeeting(world, a);
  const issue = { ...one(rounds.issue), blinded: blindedRequest() };
  const notByGroup = { outstanding: 0, byGroup: null };
  return {
    'appraisal.prepare': () => prepareInput(a, meetingId),
    'appraisal.announce': () => ({ ...fresh, servedIds: [memberId] }),
    'appraisal.exempt': () => exemption,
    'appraisal.applyExemption': () => ({ ...fresh, ground: 'bedridden' }),
    'appraisal.confirmExemption': () => ({ ...fresh, memberId, branchId }),
    'appraisal.invite': () => ({ ...fresh, count: 2 }),
    'appraisal.invitations': () => fresh,
    'appraisal.join': () => ({ code: codes[0]?.code }),
    'appraisal.elect': () => electInput(a, rounds.fresh.appraisalId),
    'appraisal.stage': () => ({ ...fresh, stage: 'oath', step: 'skip', ...notByGroup }),
    'appraisal.makeKeys': () => fresh,
    'appraisal.start': () => one(rounds.start),
    'appraisal.mine': () => one(rounds.issue),
    'appraisal.issue': () => issue,
    'appraisal.issue(teller)': () => ({ ...issue, voterId: memberId }),
    'appraisal.helped': () => one(rounds.issue),
    'appraisal.openBox': () => one(rounds.openBox),
    'appraisal.boothCode': () => ({ ...one(rounds.close), booth: 1 }),
    'appraisal.kioskCode': () => ({ ...one(rounds.close), booth: 1 }),
    'appraisal.close': () => one(rounds.close),
    'appraisal.count': () => one(rounds.count),
    'appraisal.result': () => counted,
    'appraisal.status': () => ({ ...one(rounds.issue), branchId }),
    'appraisal.list': () => ({ branchId }),
    'appraisal.current': () => ({}),
    'appraisal.confirmPaper': () => ({ ...one(rounds.close), count: 0 }),
    'appraisal.rerun': () => ({ ...one(rounds.rerun), branchId, reason: '有人煽动' }),
    'appraisal.export': () => ({ ...counted, page: 0, branchId }),
    'appraisal.forms': () => ({ ...counted, format: 'docx', branchId }),
    'appraisal.purge': () => ({ ...counted, resultDigest, branchId }),
  };
}

/** 分管钥匙的测评，走到各步；名字是它留给哪几个动作。 */
interface KeptRounds {
  readonly elected: Appraisal;
  readonly enrolled: Appraisal;
  readonly waiting: Appraisal;
  readonly closed: Appraisal;
  readonly opening: Appraisal;
}

async function keptRoundsOf(a: Branch, announced: readonly Appraisal[]): Promise<KeptRounds> {
  const nth = (i: number): Appraisal => {
    const one = announced[i];
    if (!one) throw new Error('备的测评不够');
    return one;
  };
  const opening = await bringKept(a, nth(4), 'opening');
  const outer = columnInput(opening, 'outer');
  await at(a, DEALER.outer).client.must('appraisal', 'submitColumn', outer);
  return {
    elected: await bringKept(a, nth(0), 'elected'),
    enrolled: await bringKept(a, nth(1), 'enrolled'),
    waiting: await bringKept(a, nth(2), 'waiting'),
    closed: await bringKept(a, nth(3), 'closed'),
    opening,
  };
}

async function keepingInputs(a: Branch, rounds: KeptRounds): Promise<Inputs> {
  const { elected, enrolled, waiting, closed, opening } = rounds;
  const { appraisalId } = opening;
  const layer = await layerInput(a, enrolled, 'outer');
  const signed = await signInput(a, waiting);
  const handed = handInput(a, closed, 'outer');
  return {
    'appraisal.keeping': () => ({ appraisalId }),
    'appraisal.enrolDevice': () => ({
      appraisalId: elected.appraisalId,
      deviceKey: deviceKey(),
    }),
    'appraisal.depositGeneral': () => generalInput(enrolled),
    'appraisal.depositLayer': () => layer,
    'appraisal.waitingSigns': () => ({ appraisalId: waiting.appraisalId }),
    'appraisal.signGeneral': () => signed,
    'appraisal.handShare': () => handed,
    'appraisal.sealedEnvelopes': () => ({ appraisalId, page: 0 }),
    'appraisal.sealedColumn': () => ({ appraisalId, group: 0, column: 0, from: 0 }),
    'appraisal.submitColumn': () => columnInput(opening, 'outer'),
  };
}

type Inputs = Readonly<Record<string, (caller: Caller) => unknown>>;

async function inputsOf(world: World, a: Branch, meetings: Meetings): Promise<Inputs> {
  const secretary = at(a, 0).client;
  const { branchId } = a;
  const member: Person = at(a, 4);
  const startsAt = world.cloud.clock.now() + HOUR;
  const fileId = await uploadRoster(world, secretary, [
    ...ROSTER_A.map(rosterCells),
    rosterCells(person('新党员', '13800000008')),
  ]);
  const { previewId } = await secretary.must('member', 'previewRoster', { fileId });
  await world.client('oApplicant').must('member', 'bind', {
    name: '无机甲',
    phone: '13800000009',
    branchCode: a.code,
  });
  const { bindings } = await secretary.must('member', 'pendingBindings', {});
  const bindingId = bindings[0]?.bindingId;
  const proposalId = `p_${meetings.closed}_${member.memberId}_D16a`;
  const year = 2026;
  const appoint = (person: Person, role: string) => () => ({
    memberId: person.memberId,
    branchId,
    role,
    decision: 'appoint',
  });
  return {
    'organisation.activate': () => ({ code: '没有这个码', name: '某人' }),
    'organisation.createBranch': () => ({
      name: '新支部',
      field: 'rural',
      establishedOn: '2026-01-01',
    }),
    'organisation.overview': () => ({}),
    'organisation.appoint': appoint(at(a, 3), 'recordSupervisor'),
    'organisation.appoint(secretary)': appoint(at(a, 0), 'secretary'),
    'member.session': () => ({}),
    'member.bind': () => ({ name: '某人', phone: '13800000099', branchCode: a.code }),
    'member.pendingBindings': () => ({}),
    'member.decideBinding': () => ({ decision: 'reject', bindingId, reason: '不是本支部党员' }),
    'member.consent': (caller) => ({ version: CONSENT_VERSION, granted: caller !== 'withdrawn' }),
    'member.myData': () => ({}),
    'member.previewRoster': () => ({ fileId, branchId }),
    'member.commitRoster': () => ({ previewId, branchId }),
    'member.roster': () => ({ branchId }),
    'meeting.create': () => ({
      kind: 'themedPartyDay',
      title: '主题党日',
      place: '社区',
      startsAt,
      endsAt: startsAt + HOUR,
      chairId: member.memberId,
    }),
    'meeting.list': () => ({ year }),
    'meeting.get': () => ({ meetingId: meetings.closed }),
    'meeting.open': () => ({ meetingId: meetings.planned }),
    'meeting.live': () => ({ meetingId: meetings.open }),
    'meeting.checkIn': async () => ({ qr: (await codeOf(secretary, meetings.open)).qr }),
    'meeting.checkInFor': () => ({
      meetingId: meetings.open,
      memberId: at(a, 7).memberId,
      reason: '没有手机',
    }),
    'meeting.close': () => ({ meetingId: meetings.closing }),
    'meeting.myAttendance': () => ({ year }),
    'meeting.today': () => ({}),
    'points.mine': () => ({ year }),
    'points.answer': () => ({ answer: 'defend', proposalId, text: '当天住院' }),
    'points.pending': () => ({ year, branchId }),
    'points.decide': () => ({ proposalId, decision: 'confirm', reason: '核实无误', branchId }),
    'points.branch': () => ({ year }),
    'audit.export': () => ({ from: 1, branchId }),
  };
}
