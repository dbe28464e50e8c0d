import type { Client } from '../../../config/local/client';
import { codeOf } from './scene';
import type { Caller } from './scene';
import type { Branch, World } from './world';
import { HOUR, at } from './world';

type Inputs = Readonly<Record<string, (caller: Caller) => unknown>>;

export const DAY_ONE = '2026-03-01';
export const DAY_TWO = '2026-03-02';
export const DEPARTURE = {
  leftOn: DAY_ONE,
  expectedReturnOn: null,
  destination: '福建厦门',
  contact: '厦门老家',
  reason: '务工',
};

/** 开始签到、还没结束的大会；`present` 已签到。 */
export async function openMeeting(world: World, branch: Branch, present: readonly number[]) {
  const host = at(branch, 0).client;
  const startsAt = world.cloud.clock.now() + HOUR;
  const { meetingId } = await host.must('meeting', 'create', {
    kind: 'generalMeeting',
    title: '承诺大会',
    place: '会议室',
    startsAt,
    endsAt: startsAt + HOUR,
  });
  await host.must('meeting', 'open', { meetingId });
  for (const index of present) {
    const { qr } = await codeOf(host, meetingId);
    await at(branch, index).client.must('meeting', 'checkIn', { qr });
  }
  return meetingId;
}

/** 一年的计划，`filed` 时已报备。 */
export async function drafted(host: Client, year: number, filed = false): Promise<void> {
  const { version } = await host.must('plan', 'draft', { year });
  if (filed) await host.must('plan', 'file', { year, version });
}

/** 此刻的版本与头一行，改计划用。 */
export async function currentPlan(host: Client, year: number) {
  const { plan } = await host.must('plan', 'get', { year });
  const [first] = plan?.rows ?? [];
  if (!plan || !first) throw new Error('没有计划');
  const { rowId, duty, group, fromMonth, untilMonth, month } = first;
  const row = { rowId, duty, group, fromMonth, untilMonth, month, theme: '部署' };
  return { year, version: plan.version, rows: [row] };
}

/** 计划与党员管理各动作的一份好输入（甲支部）。 */
export async function membershipInputs(world: World, a: Branch): Promise<Inputs> {
  const host = at(a, 0).client;
  const { branchId } = a;
  const year = 2026;
  const noPhone = at(a, 7).memberId;
  const memberId = at(a, 4).memberId;
  await drafted(host, year);
  await drafted(host, 2027, true);
  const meetingId = await openMeeting(world, a, [4]);
  const talk = { memberId, kind: 'secretaryTalk', on: DAY_ONE } as const;
  const { talkId } = await host.must('membership', 'talkRecord', talk);
  const paid = { memberId, state: 'paid', on: DAY_ONE } as const;
  await host.must('membership', 'duesMark', { month: '2026-02', marks: [paid] });
  const statement = '按承诺履职';
  return {
    'plan.draft': () => ({ year: 2029 }),
    'plan.get': () => ({ year, branchId }),
    'plan.save': () => currentPlan(host, year),
    'plan.file': async () => ({ year, version: (await currentPlan(host, year)).version }),
    'plan.answer': () => ({
      decision: 'return',
      branchId,
      year: 2027,
      number: 1,
      reason: '排得太少',
    }),
    'plan.filings': () => ({}),
    'plan.owed': () => ({ branchId, on: DAY_TWO }),
    'plan.inspect': () => ({ on: DAY_TWO, findings: '签到齐全' }),
    'membership.lectures': () => ({ year, month: 3 }),
    'membership.talkRecord': () => ({
      branchId,
      memberId: noPhone,
      kind: 'other',
      on: DAY_ONE,
      note: '谈家常',
    }),
    'membership.talkAnswer': () => ({ talkId, answer: 'confirm' }),
    'membership.talkMine': () => ({ year }),
    'membership.talkLedger': () => ({ year, branchId }),
    'membership.duesMark': () => ({ month: '2026-03', marks: [paid], reason: '收齐' }),
    'membership.duesRegister': () => ({ year }),
    'membership.duesMine': () => ({ year }),
    'membership.duesPropose': () => ({ month: '2026-02' }),
    'membership.mobileReport': () => DEPARTURE,
    'membership.mobileReportFor': () => ({ memberId: noPhone, ...DEPARTURE }),
    'membership.mobileContact': () => ({ on: DAY_TWO, contact: '换号了' }),
    'membership.mobileContactFor': () => ({ memberId: noPhone, on: DAY_TWO }),
    'membership.mobileMine': () => ({}),
    'membership.mobileList': () => ({}),
    'membership.remoteSetting': () => ({ allowed: true, reason: '大会议定' }),
    'membership.remoteAttend': () => ({ meetingId, memberId: noPhone, means: '视频' }),
    'membership.mobileReturn': () => ({ on: DAY_TWO }),
    'membership.mobileReturnFor': () => ({ memberId: noPhone, on: DAY_TWO }),
    'membership.check': () => ({ register: 'relationCheck', on: DAY_TWO, findings: '没有失联' }),
    'membership.pledge': () => ({ meetingId, statement }),
    'membership.pledgeReport': () => ({ month: '2026-03', statement }),
    'membership.serve': () => ({ service: 'care', on: DAY_TWO, statement }),
    'membership.serveFor': () => ({
      memberId: noPhone,
      service: 'policyPromoter',
      on: DAY_TWO,
      statement,
    }),
    'membership.registers': () => ({ year }),
    'membership.card': () => ({ year }),
    'membership.cardOf': () => ({ memberId, year }),
    'membership.ledger': () => ({ category: 'retired', year }),
    'membership.exportMine': () => ({ year, format: 'xlsx' }),
    'membership.exportLedger': () => ({ category: 'retired', year, format: 'xlsx' }),
  };
}
