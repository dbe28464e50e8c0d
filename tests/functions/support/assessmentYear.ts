import { instantOf } from '../../../rules/calendar/civil';
import type { PointItemId, VetoArticle } from '../../../rules/schemes/pointScheme';
import { MUNICIPAL_ORGANS } from '../../../rules/schemes/points/municipalOrgans';
import type { EventKind } from '../../../rules/vocabulary';
import { hold } from './event';
import { fullMinutes } from './meetingInputs';
import type { Branch, World } from './world';
import { at, foundBranch, person } from './world';

/** 上海某日几点。 */
export const on = (day: string, time = '09:00'): number => Date.parse(`${day}T${time}:00+08:00`);

/** 支部里的位置。 */
export const SECRETARY = 0;
export const DEPUTY = 1;
export const RECORDER = 3;
export const SUPERVISOR = 4;
export const PROBATIONARY = 5;
export const CARED = 6;
export const NO_PHONE = 7;
/** 其余的是普通党员，自此往后。 */
export const FIRST_MEMBER = 8;

/** 设支委会的支部（三名委员），各种职务的人都在；`members` 是另加的普通党员数。 */
export function foundCommitteeBranch(
  world: World,
  prefix: string,
  phone: string,
  members = 4,
  committee = true,
): Promise<Branch> {
  const number = (index: number) => `${phone}${String(index).padStart(11 - phone.length, '0')}`;
  const name = (what: string) => `${what}${prefix.slice(-1)}`;
  return foundBranch(
    world,
    prefix,
    [
      person(name('书记'), number(1), { position: 'leader' }),
      person(name('副书记'), number(2), { position: 'committeeMember' }),
      person(name('委员'), number(3), { position: committee ? 'committeeMember' : 'ordinary' }),
      person(name('记录员'), number(4)),
      person(name('监督员'), number(5)),
      person(name('预备'), number(6), { kind: 'probationaryMember' }),
      person(name('关爱'), number(7), { careManaged: true }),
      person(name('无机'), null, { serviceStatus: 'retired' }),
      ...Array.from({ length: members }, (_, i) => person(`党员${i + 1}`, number(11 + i))),
    ],
    { secretary: 0, deputySecretary: 1, recorder: RECORDER, recordSupervisor: SUPERVISOR },
  );
}

let seeds = 0;

/** 直接在账上写下一笔已认定的：用例要的是某个得分，不是怎么得来的。返回事项编号。 */
export async function credit(
  world: World,
  branch: Branch,
  index: number,
  entry: {
    readonly item: PointItemId | VetoArticle;
    readonly count?: number;
    readonly happened: number;
    readonly decided?: number;
  },
): Promise<string> {
  seeds += 1;
  const { item, count = 1, happened, decided = happened } = entry;
  const proposalId = `p_seed${seeds}`;
  const { branchId } = branch;
  const { memberId } = at(branch, index);
  const scheme = item.startsWith('V') ? null : MUNICIPAL_ORGANS.items[item as PointItemId];
  const sign = scheme?.kind === 'bonus' ? 1 : -1;
  const entryOf = (_id: string, type: string, when: number, payload: object) => ({
    _id,
    orgId: branchId,
    type,
    at: when,
    actor: at(branch, SECRETARY).memberId,
    subject: { memberId, proposalId },
    payload,
    requestKey: _id,
    replay: null,
    sealed: false,
  });
  await world.store.add('journal', [
    entryOf(proposalId, 'points.proposed', happened, {
      item,
      article: scheme?.article ?? item,
      title: scheme?.title ?? '一票否决',
      count,
      points: scheme ? sign * scheme.points.value * count : 0,
      eventAt: happened,
      evidence: '登记',
      reason: { rule: 'points/annualScore', articles: ['S3'], code: 'points.score', facts: {} },
    }),
    entryOf(`d_${proposalId}`, 'points.decided', decided, { kind: 'confirm', reason: '核实' }),
  ]);
  return proposalId;
}

/** 直接在账上写下一笔冲销。 */
export function reverseSeed(
  world: World,
  branch: Branch,
  index: number,
  proposalId: string,
): Promise<void> {
  const _id = `x_${proposalId}`;
  return world.store.add('journal', {
    _id,
    orgId: branch.branchId,
    type: 'points.reversed',
    at: world.cloud.clock.now(),
    actor: at(branch, SECRETARY).memberId,
    subject: { memberId: at(branch, index).memberId, proposalId },
    payload: { reason: '核实有误' },
    requestKey: _id,
    replay: null,
    sealed: false,
  });
}

/** 开一次会，作一项决议并归档；给出凭它评定要填的。 */
export async function resolve(
  world: World,
  branch: Branch,
  kind: EventKind,
  present: readonly number[],
  inFavour = present.length,
): Promise<{ readonly meetingId: string; readonly resolution: number }> {
  const meetingId = await hold(world, branch, { kind, title: '评定年度考核' }, present);
  const host = at(branch, SECRETARY).client;
  const hands = { inFavour, against: 0, abstain: 0 };
  await host.must('meeting', 'saveRecord', {
    meetingId,
    ...fullMinutes(),
    resolutions: [{ content: '同意年度考核结果', hands }],
  });
  await host.must('meeting', 'freezeRecord', { meetingId });
  return { meetingId, resolution: 0 };
}

/** 支委会的三个人。 */
export const COMMITTEE = [0, 1, 2] as const;

/** 参加考核的每人一行；`grades` 按名册位置给等次。 */
export async function rowsFor(
  branch: Branch,
  year: number,
  grades: Readonly<Record<number, 'excellent' | 'qualified' | 'basic' | 'unqualified'>> = {},
) {
  const { rows } = await at(branch, SECRETARY).client.must('assessment', 'draft', { year });
  const chosen = new Map(
    Object.entries(grades).map(([index, grade]) => [at(branch, Number(index)).memberId, grade]),
  );
  return rows.map(({ memberId }) => ({
    memberId,
    grade: chosen.get(memberId) ?? null,
    remark: null,
  }));
}

/** 年度公示发布之后：支委会评定、上级通过、公示 7 天。时钟须已过年底；给出公示编号。 */
export async function throughNotice(
  world: World,
  branch: Branch,
  year: number,
  grades: Parameters<typeof rowsFor>[2] = {},
): Promise<string> {
  const host = at(branch, SECRETARY).client;
  const { branchId } = branch;
  const ref = await resolve(world, branch, 'committeeMeeting', COMMITTEE);
  const rows = await rowsFor(branch, year, grades);
  await host.must('assessment', 'assess', { year, ...ref, rows });
  const approve = { branchId, year, decision: 'approve', reason: '程序齐备' } as const;
  await world.superior.must('assessment', 'review', approve);
  const input = { year, scope: 'branch', days: 7 } as const;
  return (await host.must('assessment', 'publishYear', input)).noticeId;
}

/** 某年某月某日零时（上海）。 */
export const midnight = (year: number, month: number, day: number): number =>
  instantOf({ year, month, day });
