import { LOCAL_WORDS } from '../../config/local/standIns/msgSecCheck';
import type { Appraisal } from './support/appraisal';
import { NOTICE, announceAppraisals, bring } from './support/appraisal';
import {
  COMMITTEE,
  FIRST_MEMBER,
  NO_PHONE,
  PROBATIONARY,
  RECORDER,
  SUPERVISOR,
  foundCommitteeBranch,
  on,
  resolve,
} from './support/assessmentYear';
import { hold } from './support/event';
import { fullMinutes } from './support/meetingInputs';
import { ledgerOf, lineIn, pdfMaterial, refusalOf } from './support/proposals';
import type { Branch, World } from './support/world';
import { DAY, at, openWorld } from './support/world';

let world: World;
let branch: Branch;
/** 不设支委会的支部。 */
let small: Branch;

/** 测评里唯一的被评议人。 */
const SUBJECT = SUPERVISOR;
const ABSENT = FIRST_MEMBER;
const DEBTOR = FIRST_MEMBER + 1;

beforeAll(async () => {
  world = await openWorld();
  branch = await foundCommitteeBranch(world, 'oVa', '136', 2);
  small = await foundCommitteeBranch(world, 'oVb', '137', 1, false);
}, 120_000);
afterAll(() => world.close());

const client = (index: number) => at(branch, index).client;

async function vetoInput(index: number, more: Readonly<Record<string, unknown>> = {}) {
  return {
    memberId: at(branch, index).memberId,
    article: 'V4',
    happenedOn: '2026-03-01',
    story: '受到处分，后果严重',
    materials: [await pdfMaterial(world, client(0))],
    meetingId: '',
    resolution: 0,
    ...more,
  };
}

/** 凭支委会的决议启动；给出编号。 */
async function opened(index: number, more: Readonly<Record<string, unknown>> = {}) {
  const ref = await resolve(world, branch, 'committeeMeeting', COMMITTEE);
  const input = await vetoInput(index, { ...ref, ...more });
  return client(0).must('points', 'openVeto', input as never);
}

const requirements = { justified: false, punished: true, seriousConsequence: true } as const;
const confirm = (proposalId: string, more: Readonly<Record<string, unknown>> = {}) => ({
  proposalId,
  decision: 'confirm',
  reason: '经评议，认定成立',
  ...requirements,
  ...more,
});
const decide = (by: number, input: unknown) =>
  refusalOf(world, client(by), 'points.decideVeto', input);

/** 一次计过票的民主测评，被评议人是 SUBJECT。 */
async function appraisal(to: 'issuing' | 'counted' = 'counted'): Promise<Appraisal> {
  const [announced] = await announceAppraisals(world, branch, 1);
  if (!announced) throw new Error('没有备好测评');
  world.cloud.clock.advance(NOTICE);
  return bring(world, branch, announced, to);
}

describe('预警只是预警（V2、V3、G3）', () => {
  const present = [0, 1, 2, 3, 4, DEBTOR];

  test('连续六个月不参加组织生活：给出每一次缺席；预备、关爱的不报；认定不成立的缺席不算', async () => {
    const meetings: string[] = [];
    for (const month of ['03', '04', '05', '06', '07', '08']) {
      world.cloud.clock.set(on(`2026-${month}-10`));
      meetings.push(await hold(world, branch, { title: `${month} 月的会` }, present));
    }
    const warned = async () => {
      const { items } = await client(0).must('points', 'warnings', { year: 2026 });
      return items.filter(({ article }) => article === 'V2');
    };
    expect(await warned()).toEqual([]);
    world.cloud.clock.set(on('2026-09-01', '00:00'));
    const items = await warned();
    expect(items.map(({ memberId }) => memberId)).toEqual(
      [NO_PHONE, ABSENT].map((index) => at(branch, index).memberId),
    );
    expect(items[1]?.evidence.map(({ meetingId }) => meetingId)).toEqual(meetings);
    expect(items[1]?.evidence[0]?.label).toContain('03 月的会');
    expect(items[1]?.reasons[0]?.sentence).toContain('预警不是否决');
    expect((await ledgerOf(branch, ABSENT)).vetoed).toBe(false);
    const proposalId = `p_${meetings[2] ?? ''}_${at(branch, NO_PHONE).memberId}_D16a`;
    const dismiss = { proposalId, decision: 'dismiss', reason: '当月住院' } as const;
    await client(0).must('points', 'decide', dismiss);
    expect((await warned()).map(({ memberId }) => memberId)).toEqual([at(branch, ABSENT).memberId]);
  }, 60_000);

  test('拖欠党费半年：给出各月；交了就不再报', async () => {
    const month = '2026-01';
    const marks = (state: 'due' | 'paid') =>
      branch.people.map(({ memberId }, index) =>
        index === DEBTOR
          ? { memberId, state, on: state === 'paid' ? '2026-08-30' : null }
          : { memberId, state: 'paid' as const, on: '2026-01-10' },
      );
    await client(RECORDER).must('membership', 'duesMark', { month, marks: marks('due') });
    const warned = async () => {
      const { items } = await client(0).must('points', 'warnings', { year: 2026 });
      return items.filter(({ article }) => article === 'V3');
    };
    expect(await warned()).toMatchObject([
      { memberId: at(branch, DEBTOR).memberId, evidence: [{ meetingId: null }], proposalId: null },
    ]);
    const next = await client(0).must('points', 'warnings', { year: 2027 });
    expect(next.items).toEqual([]);
    const before = (await world.store.all('journal', { type: 'access.viewed' })).length;
    await warned();
    expect(await world.store.all('journal', { type: 'access.viewed' })).toHaveLength(before + 1);
  });
});

describe('启动否决程序：凭决议（S4、O2、G3）', () => {
  test('支委会归档纪实里通过的决议：本人随即看得到，写明哪一项决议', async () => {
    const { proposalId, state } = await opened(DEBTOR, { article: 'V1' });
    expect(state).toBe('awaitingAnswer');
    expect(await lineIn(branch, DEBTOR, proposalId)).toMatchObject({
      kind: 'veto',
      article: 'V1',
      points: 0,
      state: 'awaitingAnswer',
      evidence: [{ label: expect.stringContaining('决议') }, { label: '材料 1 份' }],
    });
    const again = await vetoInput(DEBTOR, {
      ...(await resolve(world, branch, 'generalMeeting', [0, 1, 2, 3, 4, ABSENT, DEBTOR])),
      article: 'V1',
    });
    expect(await refusalOf(world, client(0), 'points.openVeto', again)).toBe('VETO_REFUSED');
  });

  test('不设支委会的：支委会会议的决议不算，支部大会的算', async () => {
    const host = at(small, 0).client;
    const input = {
      ...(await vetoInput(0)),
      memberId: at(small, 8).memberId,
      materials: [await pdfMaterial(world, host)],
    };
    const committee = await resolve(world, small, 'committeeMeeting', [0, 1]);
    const wrong = await host.ask('points', 'openVeto', { ...input, ...committee } as never);
    expect(wrong).toMatchObject({
      error: { code: 'VETO_REFUSED', message: expect.stringContaining('支部党员大会') },
    });
    const meeting = await resolve(world, small, 'generalMeeting', [0, 1, 2, 3, 4, 6, 8]);
    expect(await refusalOf(world, host, 'points.openVeto', { ...input, ...meeting })).toBeNull();
  });

  test.each([
    [
      '没有表决通过',
      async () => resolve(world, branch, 'committeeMeeting', COMMITTEE, 1),
      {},
      'VETO_REFUSED',
    ],
    [
      '不是这两种会',
      async () => resolve(world, branch, 'themedPartyDay', [0, 1, 2, 3, 4]),
      {},
      'VETO_REFUSED',
    ],
    [
      '纪实没有归档',
      async () => {
        const meetingId = await hold(world, branch, { kind: 'committeeMeeting' }, COMMITTEE);
        const hands = { inFavour: 3, against: 0, abstain: 0 };
        const resolutions = [{ content: '启动', hands }];
        await client(0).must('meeting', 'saveRecord', { meetingId, ...fullMinutes(), resolutions });
        return { meetingId, resolution: 0 };
      },
      {},
      'VETO_REFUSED',
    ],
    [
      '没有这一项',
      async () => resolve(world, branch, 'committeeMeeting', COMMITTEE),
      { resolution: 3 },
      'NOT_FOUND',
    ],
    ['没有这次会', () => Promise.resolve({ meetingId: 'm_none', resolution: 0 }), {}, 'NOT_FOUND'],
    ['书记自己的', () => Promise.resolve({ meetingId: 'm_none' }), { self: true }, 'OWN_CASE'],
    [
      '不在册的人',
      () => Promise.resolve({ meetingId: 'm_none' }),
      { memberId: 'u_none' },
      'MEMBER_UNKNOWN',
    ],
    [
      '将来的事',
      () => Promise.resolve({ meetingId: 'm_none' }),
      { happenedOn: '2028-01-01' },
      'DATE_IN_FUTURE',
    ],
    [
      '前年的事',
      () => Promise.resolve({ meetingId: 'm_none' }),
      { happenedOn: '2024-01-01' },
      'VETO_REFUSED',
    ],
    [
      '没有这一条',
      () => Promise.resolve({ meetingId: 'm_none' }),
      { article: 'V9' },
      'INVALID_INPUT',
    ],
    [
      '文字有风险',
      async () => resolve(world, branch, 'committeeMeeting', COMMITTEE),
      { story: LOCAL_WORDS.risky },
      'CONTENT_REFUSED',
    ],
  ] as const)('%s：拒绝，什么也不留下', async (_case, ref, more, code) => {
    const self = 'self' in more ? { memberId: at(branch, 0).memberId } : more;
    const input = await vetoInput(ABSENT, { ...(await ref()), ...self });
    const before = await world.store.digest();
    expect(await refusalOf(world, client(0), 'points.openVeto', input)).toBe(code);
    expect(await world.store.digest()).toBe(before);
  });

  test('记录员不能启动', async () => {
    const input = await vetoInput(ABSENT, { meetingId: 'm_none' });
    expect(await refusalOf(world, client(RECORDER), 'points.openVeto', input)).toBe('FORBIDDEN');
  });
});

describe('成立与否（S4、V1—V6、G5）', () => {
  test('申辩、民主评议、要件逐样齐了才成立；成立后全年 0 分；两人同时只成一个；冲销后复原', async () => {
    const earlier = await appraisal();
    const before = await ledgerOf(branch, SUBJECT);
    const { proposalId } = await opened(SUBJECT);
    expect(await decide(0, confirm(proposalId))).toBe('DEFENCE_PENDING');
    const defence = { answer: 'defend', proposalId, text: '处分还在申诉' } as const;
    await client(SUBJECT).must('points', 'answer', defence);
    const missing = async (more: Readonly<Record<string, unknown>>) => {
      const reply = await client(0).ask('points', 'decideVeto', confirm(proposalId, more) as never);
      return reply.ok ? null : reply.error;
    };
    expect(await missing({})).toMatchObject({
      code: 'VETO_REFUSED',
      message: expect.stringContaining('民主评议程序'),
    });
    expect(await missing({ appraisalId: earlier.appraisalId })).toMatchObject({
      message: expect.stringContaining('民主评议程序'),
    });
    const running = await appraisal('issuing');
    expect(await missing({ appraisalId: running.appraisalId })).toMatchObject({
      message: expect.stringContaining('民主评议程序'),
    });
    const { appraisalId } = await appraisal();
    expect(await missing({ appraisalId, punished: false })).toMatchObject({
      message: expect.stringContaining('后果严重'),
    });
    expect((await ledgerOf(branch, SUBJECT)).score).toBe(before.score);
    const replies = await Promise.all(
      [0, 1].map((by) => decide(by, confirm(proposalId, { appraisalId }))),
    );
    expect(replies.filter((code) => code === null)).toHaveLength(1);
    expect(replies).toContainEqual(expect.stringMatching(/PROPOSAL_DECIDED|BUSY/));
    expect(await ledgerOf(branch, SUBJECT)).toMatchObject({ score: 0, vetoed: true });
    expect((await lineIn(branch, SUBJECT, proposalId))?.state).toBe('confirmed');
    const reason = '处分已撤销';
    await client(0).must('points', 'reverse', { proposalId, reason });
    expect(await ledgerOf(branch, SUBJECT)).toMatchObject({
      score: before.score,
      vetoed: false,
    });
  }, 120_000);

  test('申辩期满没有回应，也可以认定；期满之前不行', async () => {
    const { proposalId } = await opened(SUBJECT, { article: 'V5' });
    const until = (await lineIn(branch, SUBJECT, proposalId))?.answerUntil ?? 0;
    world.cloud.clock.set(until - 5_000);
    expect(await decide(0, confirm(proposalId))).toBe('DEFENCE_PENDING');
    world.cloud.clock.set(until);
    expect(await decide(0, confirm(proposalId))).toBe('VETO_REFUSED');
    expect(await decide(1, { proposalId, decision: 'dismiss', reason: '证据不足' })).toBeNull();
    expect(await decide(1, { proposalId, decision: 'dismiss', reason: '再来' })).toBe(
      'PROPOSAL_DECIDED',
    );
  });

  test.each([
    ['预备党员的 V2 一律算有正当理由', PROBATIONARY, { article: 'V2' }, {}, '正当理由'],
    ['关爱管理的 V2 一律算有正当理由', 6, { article: 'V2' }, {}, '正当理由'],
    ['V3 没有经教育仍拒交', DEBTOR, { article: 'V3' }, {}, '教育'],
    [
      'V3 有正当理由',
      DEBTOR,
      { article: 'V3' },
      { justified: true, refusedAfterEducation: true },
      '正当理由',
    ],
    ['V6 没有材料', ABSENT, { article: 'V6', materials: [] }, {}, '没有附证据'],
  ])('%s', async (_case, index, input, more, said) => {
    const { proposalId } = await opened(index, input);
    world.cloud.clock.advance(7 * DAY);
    const reply = await client(0).ask('points', 'decideVeto', confirm(proposalId, more) as never);
    expect(reply).toMatchObject({
      error: { code: 'VETO_REFUSED', message: expect.stringContaining(said) },
    });
    expect(await decide(0, { proposalId, decision: 'dismiss', reason: '不成立' })).toBeNull();
  });

  test('V2 的预警本身就是证据：没有材料也不缺证据', async () => {
    const { proposalId } = await opened(ABSENT, { article: 'V2', materials: [] });
    world.cloud.clock.advance(7 * DAY);
    const reply = await client(0).ask('points', 'decideVeto', confirm(proposalId) as never);
    expect(reply).toMatchObject({ error: { code: 'VETO_REFUSED' } });
    expect(reply.ok ? '' : reply.error.message).not.toContain('没有附证据');
    const { items } = await client(0).must('points', 'warnings', { year: 2026 });
    expect(items.find(({ article }) => article === 'V2')?.proposalId).toBe(proposalId);
  });

  test('自己的、别的支部的、不是否决的、不存在的：都不行', async () => {
    const { proposalId } = await opened(1, { article: 'V1' });
    const dismiss = (id: string) => ({ proposalId: id, decision: 'dismiss', reason: '不成立' });
    expect(await decide(1, dismiss(proposalId))).toBe('OWN_CASE');
    expect(await decide(0, dismiss('pf_none'))).toBe('NOT_FOUND');
    const outsider = at(small, 0).client;
    expect(await refusalOf(world, outsider, 'points.decideVeto', dismiss(proposalId))).toBe(
      'NOT_FOUND',
    );
    const asReview = { proposalId, decision: 'confirm', reason: '绕过去' };
    expect(await refusalOf(world, client(0), 'points.decide', asReview)).toBe('NOT_FOUND');
    const first = await client(0).must(
      'points',
      'decideVeto',
      dismiss(proposalId) as never,
      'veto-again-0001',
    );
    expect(
      await client(0).must('points', 'decideVeto', dismiss(proposalId) as never, 'veto-again-0001'),
    ).toEqual(first);
  });
});

test('没有一次内部错误', () => {
  expect(world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
});
