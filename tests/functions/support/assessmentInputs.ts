import { digestOf } from '../../../cloudfunctions/_runtime/hash';
import type { AssessmentDoc, FrozenRow } from '../../../cloudfunctions/_store/assessments';
import { emptyAssessment } from '../../../cloudfunctions/_store/assessments';
import type { Client } from '../../../config/local/client';
import { fullMinutes, holdStarted, qrOf } from './meetingInputs';
import { publish } from './notices';
import type { Branch, World } from './world';
import { at } from './world';

type Inputs = Readonly<Record<string, () => unknown>>;

/** 一次可以重放的调用：谁、什么；`other` 是同一动作的另一份内容。 */
interface Attempt {
  readonly client: Client;
  readonly input: unknown;
  readonly other: unknown;
}

const SCORES = [20, 10, 10, 28, 15, 12];
const assessed = {
  body: 'generalMeeting',
  meetingId: 'm_seed',
  resolution: 0,
  at: 0,
  by: '书记',
  digest: digestOf([]),
} as const;
const approved = { decision: 'approve', reason: '程序齐备', at: 0, by: '上级' } as const;

/** 摆出办到某一步的一年；各动作各用一年，互不相干。 */
async function seedYear(
  world: World,
  { branchId }: Branch,
  year: number,
  changes: Partial<AssessmentDoc>,
): Promise<number> {
  await world.store.add('assessments', { ...emptyAssessment(branchId, year), ...changes });
  return year;
}

/** 已公示、账上又有了变化的一年；给出公示编号。 */
async function seedPublished(
  world: World,
  branch: Branch,
  year: number,
  rows: readonly FrozenRow[] = [],
  help: AssessmentDoc['help'] = {},
): Promise<string> {
  const notice = await publish(world, branch, { kind: 'annualPoints', period: String(year) });
  const entry = { version: 1, at: notice.publishedAt, by: '书记', listed: [], digest: 'before' };
  const annual = { noticeId: notice._id, ...entry };
  await seedYear(world, branch, year, { assessed, review: approved, annual, rows, help });
  return notice._id;
}

/** 得分低、应当帮扶的一行。 */
function lowRow(branch: Branch, index: number): FrozenRow {
  const { memberId, name } = at(branch, index);
  const blank = { vetoed: false, hint: null, grade: null, remark: null } as const;
  const score = { base: 100, bonus: 0, deduction: 20, score: 80 };
  return { memberId, name, kind: 'fullMember', ...score, ...blank };
}

/** 此刻开一次大会，作一项决议并归档；不拨时钟。 */
async function resolveNow(world: World, branch: Branch, indexes: readonly number[]) {
  const host = at(branch, 0).client;
  const meetingId = await holdStarted(world, host, '评定年度考核');
  for (const index of indexes) {
    await at(branch, index).client.must('meeting', 'checkIn', { qr: await qrOf(host, meetingId) });
  }
  await host.must('meeting', 'close', { meetingId });
  const hands = { inFavour: indexes.length, against: 0, abstain: 0 };
  const resolutions = [{ content: '同意年度考核结果', hands }];
  await host.must('meeting', 'saveRecord', { meetingId, ...fullMinutes(), resolutions });
  await host.must('meeting', 'freezeRecord', { meetingId });
  return { meetingId, resolution: 0 };
}

/** 评定的行照此刻参加考核的人：别的用例会改谁按关爱管理。 */
async function rowsNow(branch: Branch, year: number) {
  const { rows } = await at(branch, 0).client.must('assessment', 'draft', { year });
  return rows.map(({ memberId }) => ({ memberId, grade: null, remark: null }));
}

const publicationOf = (year: number) => ({ year, scope: 'branch', days: 7 });

/** 年度考核各动作的一份好输入（甲支部）。 */
export async function assessmentInputs(world: World, a: Branch): Promise<Inputs> {
  const { branchId } = a;
  const year = 2026;
  const resolved = await resolveNow(world, a, [0, 1, 2, 3, 4]);
  const reviewing = await seedYear(world, a, 2081, { assessed });
  const publishing = await seedYear(world, a, 2061, { assessed, review: approved });
  const noticeId = await seedPublished(world, a, 2071);
  const memberId = at(a, 4).memberId;
  const helperIds = [at(a, 1).memberId];
  const given = { [memberId]: { helperIds, outcome: null, note: null } };
  await seedPublished(world, a, 2091, [lowRow(a, 4)], given);
  const quarter = { year, quarter: 1 };
  return {
    'assessment.selfAssessment': () => ({ year }),
    'assessment.selfAssess': () => ({ year, scores: SCORES, submit: true }),
    'assessment.selfAssessFor': () => ({ memberId: at(a, 7).memberId, year, scores: SCORES }),
    'assessment.path': () => ({ year, branchId }),
    'assessment.previewQuarter': () => quarter,
    'assessment.publishQuarter': () => ({ ...quarter, scope: 'branch', days: 3 }),
    'assessment.draft': () => ({ year }),
    'assessment.assess': async () => ({
      year: 2025,
      ...resolved,
      rows: await rowsNow(a, 2025),
    }),
    'assessment.review': () => ({
      branchId,
      year: reviewing,
      decision: 'return',
      reason: '请说明漏公布的季度',
    }),
    'assessment.reviews': () => ({ year }),
    'assessment.publishYear': () => publicationOf(publishing),
    'assessment.correct': () => ({ noticeId, reason: '冲销一笔' }),
    'assessment.result': () => ({ year }),
    'assessment.results': () => ({ year, branchId }),
    'assessment.assignHelp': () => ({ year: 2091, memberId, helperIds }),
    'assessment.recordHelp': () => ({
      year: 2091,
      memberId,
      outcome: 'effective',
      note: '谈过两次',
    }),
  };
}

/** 每个变更动作各备一份重放用的调用；支部的第 0 人是书记，都有手机，不设支委会。 */
export function assessmentAttempts(
  place: () => World,
  branch: () => Branch,
): Readonly<Record<string, () => Promise<Attempt>>> {
  const secretary = () => at(branch(), 0).client;
  const by = (client: Client, input: object, changed: object): Attempt => ({
    client,
    input,
    other: { ...input, ...changed },
  });
  const everyone = () => branch().people.map((_one, index) => index);
  const helping = async (year: number) => {
    const row = lowRow(branch(), 4);
    const given = { helperIds: [at(branch(), 1).memberId], outcome: null, note: null };
    await seedPublished(place(), branch(), year, [row], { [row.memberId]: given });
    return { year, memberId: row.memberId };
  };
  return {
    'assessment.selfAssess': async () =>
      by(
        at(branch(), 1).client,
        { year: 2026, scores: SCORES, submit: true },
        { scores: [0, 0, 0, 0, 0, 0] },
      ),
    'assessment.selfAssessFor': async () =>
      by(
        secretary(),
        { memberId: at(branch(), 2).memberId, year: 2026, scores: SCORES },
        { memberId: at(branch(), 3).memberId },
      ),
    'assessment.publishQuarter': async () =>
      by(secretary(), { year: 2026, quarter: 1, scope: 'branch', days: 0 }, { days: 1 }),
    'assessment.assess': async () => {
      const resolved = await resolveNow(place(), branch(), everyone());
      const input = { year: 2025, ...resolved, rows: await rowsNow(branch(), 2025) };
      return by(secretary(), input, { resolution: 1 });
    },
    'assessment.review': async () => {
      const year = await seedYear(place(), branch(), 2081, { assessed });
      const input = { branchId: branch().branchId, year, decision: 'approve', reason: '程序齐备' };
      return by(place().superior, input, { decision: 'return' });
    },
    'assessment.publishYear': async () => {
      const year = await seedYear(place(), branch(), 2061, { assessed, review: approved });
      return by(secretary(), publicationOf(year), { days: 8 });
    },
    'assessment.correct': async () => {
      const noticeId = await seedPublished(place(), branch(), 2071);
      return by(secretary(), { noticeId, reason: '冲销一笔' }, { reason: '另一个缘由' });
    },
    'assessment.assignHelp': async () => {
      const one = await helping(2091);
      const [first, second] = [at(branch(), 2).memberId, at(branch(), 3).memberId];
      return by(secretary(), { ...one, helperIds: [first] }, { helperIds: [second] });
    },
    'assessment.recordHelp': async () => {
      const one = await helping(2092);
      const input = { ...one, outcome: 'effective', note: '谈过两次' };
      return by(secretary(), input, { outcome: 'refused' });
    },
  };
}
