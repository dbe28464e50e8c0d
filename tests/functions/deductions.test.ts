import { LOCAL_WORDS } from '../../config/local/standIns/msgSecCheck';
import { FIRST_MEMBER, NO_PHONE, RECORDER, foundCommitteeBranch } from './support/assessmentYear';
import { holdClosed } from './support/meetingInputs';
import { deduction, ledgerOf, lineIn, refusalOf } from './support/proposals';
import type { Branch, World } from './support/world';
import { DAY, at, foundBranch, openWorld, person } from './support/world';

let world: World;
let branch: Branch;
let other: Branch;

const MEMBER = FIRST_MEMBER;
const WITNESS = FIRST_MEMBER + 1;
const SECOND = FIRST_MEMBER + 2;

beforeAll(async () => {
  world = await openWorld();
  branch = await foundCommitteeBranch(world, 'oDe', '135');
  other = await foundBranch(world, 'oDf', [person('书记他', '13560000001')], { secretary: 0 });
}, 120_000);
afterAll(() => world.close());

const client = (index: number) => at(branch, index).client;
const recorder = () => client(RECORDER);
const decide = (by: number, proposalId: string, decision: 'confirm' | 'dismiss' = 'confirm') =>
  client(by).ask('points', 'decide', { proposalId, decision, reason: '核实无误' });

/** 记录员提出一件证据齐的减分。 */
async function proposed(index = MEMBER, more: Readonly<Record<string, unknown>> = {}) {
  const input = await deduction(world, recorder(), branch, index, more);
  return recorder().must('points', 'propose', input);
}

describe('由人提出的减分（S7、G5）', () => {
  test('有材料：本人随即看得到，申辩之后由书记认定，才减分', async () => {
    const before = await ledgerOf(branch, MEMBER);
    const { proposalId, state } = await proposed();
    expect(state).toBe('awaitingAnswer');
    expect(await lineIn(branch, MEMBER, proposalId)).toMatchObject({
      article: 'D23',
      points: -3,
      state: 'awaitingAnswer',
    });
    expect((await ledgerOf(branch, MEMBER)).score).toBe(before.score);
    expect(await decide(0, proposalId)).toMatchObject({ error: { code: 'DEFENCE_PENDING' } });
    const defence = { answer: 'defend', proposalId, text: '事出有因' } as const;
    await client(MEMBER).must('points', 'answer', defence);
    expect(await decide(0, proposalId)).toMatchObject({ output: { state: 'confirmed' } });
    expect((await ledgerOf(branch, MEMBER)).score).toBe(before.score - 3);
    const line = await lineIn(branch, MEMBER, proposalId);
    expect(line?.handlers.map(({ what }) => what)).toEqual(['提出拟记', '本人申辩', '支部认定']);
  });

  test('只有证明人：两人都证明了才算齐，申辩的时间从那时起算', async () => {
    const witnessIds = [at(branch, WITNESS).memberId, at(branch, SECOND).memberId];
    const { proposalId, state } = await proposed(MEMBER, { materials: [], witnessIds });
    expect(state).toBe('gathering');
    const early = { answer: 'defend', proposalId, text: '太早' } as const;
    expect(await client(MEMBER).ask('points', 'answer', early)).toMatchObject({
      error: { code: 'DEFENCE_EARLY' },
    });
    expect(await decide(0, proposalId)).toMatchObject({ error: { code: 'CLAIM_REFUSED' } });
    const confirm = { proposalId, decision: 'confirm' } as const;
    await client(WITNESS).must('points', 'witness', confirm);
    world.cloud.clock.advance(2 * DAY);
    expect(await client(SECOND).must('points', 'witness', confirm)).toMatchObject({
      state: 'awaitingAnswer',
    });
    const until = (await lineIn(branch, MEMBER, proposalId))?.answerUntil ?? 0;
    expect(until).toBeGreaterThan(world.cloud.clock.now() + 5 * DAY - 1);
    world.cloud.clock.set(until - 5_000);
    expect(await decide(0, proposalId)).toMatchObject({ error: { code: 'DEFENCE_PENDING' } });
    world.cloud.clock.set(until);
    expect(await decide(0, proposalId)).toMatchObject({ output: { state: 'confirmed' } });
  });

  test('补了新证据：先前的回应不算，时间重新给', async () => {
    const { proposalId } = await proposed();
    await client(MEMBER).must('points', 'answer', { answer: 'accept', proposalId });
    world.cloud.clock.advance(DAY);
    const extra = await deduction(world, recorder(), branch, MEMBER);
    const { materials } = extra;
    await recorder().must('points', 'supplement', { proposalId, materials, witnessIds: [] });
    expect((await lineIn(branch, MEMBER, proposalId))?.state).toBe('awaitingAnswer');
    expect(await decide(0, proposalId)).toMatchObject({ error: { code: 'DEFENCE_PENDING' } });
    expect(await decide(0, proposalId, 'dismiss')).toMatchObject({
      output: { state: 'dismissed' },
    });
  });

  test('D19 附了书面认定才能提', async () => {
    const input = await deduction(world, recorder(), branch, MEMBER, { item: 'D19.self' });
    expect(await recorder().ask('points', 'propose', input)).toMatchObject({
      error: { code: 'CLAIM_REFUSED', message: expect.stringContaining('书面认定') },
    });
    const official = await deduction(world, recorder(), branch, MEMBER, {
      item: 'D19.self',
      official: true,
    });
    expect(await recorder().must('points', 'propose', official)).toMatchObject({
      state: 'awaitingAnswer',
    });
  });

  test.each([
    ['本人的', RECORDER, {}, 'OWN_CASE'],
    ['关爱管理的', 6, {}, 'CLAIM_REFUSED'],
    ['不在本支部的', MEMBER, { memberId: 'u_none' }, 'MEMBER_UNKNOWN'],
    ['明天的事', MEMBER, { happenedOn: '2027-12-31' }, 'DATE_IN_FUTURE'],
    ['前年的事', MEMBER, { happenedOn: '2024-05-01' }, 'CLAIM_REFUSED'],
    ['按档的算两次', MEMBER, { item: 'D22.warning', count: 2 }, 'CLAIM_REFUSED'],
    ['缺席由签到自动拟记', MEMBER, { item: 'D16a' }, 'INVALID_INPUT'],
    ['次数是零', MEMBER, { count: 0 }, 'INVALID_INPUT'],
    ['没写事由', MEMBER, { story: '' }, 'INVALID_INPUT'],
    ['文字有风险', MEMBER, { story: `${LOCAL_WORDS.risky}` }, 'CONTENT_REFUSED'],
    [
      '材料没有传上来',
      MEMBER,
      { materials: [{ file: 'cloud://x/points/incoming/none.pdf', name: '没有' }] },
      'MATERIAL_UNREADABLE',
    ],
  ])('%s：拒绝，什么也不留下', async (_case, index, more, code) => {
    const input = await deduction(world, recorder(), branch, index, more);
    const before = await world.store.digest();
    expect(await refusalOf(world, recorder(), 'points.propose', input)).toBe(code);
    expect(await world.store.digest()).toBe(before);
  });

  test('别的支部的人、普通党员都不能提', async () => {
    const input = await deduction(world, recorder(), branch, MEMBER);
    expect(await refusalOf(world, client(WITNESS), 'points.propose', input)).toBe('FORBIDDEN');
    expect(await refusalOf(world, at(other, 0).client, 'points.propose', input)).toBe(
      'MEMBER_UNKNOWN',
    );
  });

  test('同一个请求重来：还是那一件；内容换了不认', async () => {
    const input = await deduction(world, recorder(), branch, MEMBER);
    const first = await recorder().must('points', 'propose', input, 'propose-again-01');
    expect(await recorder().must('points', 'propose', input, 'propose-again-01')).toEqual(first);
    const changed = { ...input, count: 2 };
    expect(await recorder().ask('points', 'propose', changed, 'propose-again-01')).toMatchObject({
      error: { code: expect.stringMatching(/REQUEST_REUSED|MATERIAL_UNREADABLE/) },
    });
    const docs = await world.store.all('proposals', { _id: first.proposalId });
    expect(docs).toHaveLength(1);
  });
});

describe('没有手机的人的申辩，由别人照录（G5、O8）', () => {
  const written = (proposalId: string) => ({
    proposalId,
    text: '那天我在住院',
    note: '书面申辩存档案柜',
  });

  test('记录员提出的，由书记照录；之后可以认定', async () => {
    const { proposalId } = await proposed(NO_PHONE);
    expect(await refusalOf(world, recorder(), 'points.answerFor', written(proposalId))).toBe(
      'OWN_PROPOSAL',
    );
    expect(await client(0).must('points', 'answerFor', written(proposalId))).toEqual({
      proposalId,
      state: 'awaitingDecision',
    });
    expect(await decide(1, proposalId)).toMatchObject({ output: { state: 'confirmed' } });
    expect(await refusalOf(world, client(0), 'points.answerFor', written(proposalId))).toBe(
      'DEFENCE_CLOSED',
    );
    const ledger = await client(0).must('points', 'memberLedger', {
      memberId: at(branch, NO_PHONE).memberId,
      year: 2026,
    });
    const line = ledger.lines.find(({ id }) => id === proposalId);
    expect(line?.handlers).toContainEqual(
      expect.objectContaining({ what: '本人书面申辩', who: at(branch, 0).name }),
    );
  });

  test('缺席自动拟记的也能照录；结束活动的人不能', async () => {
    const meetingId = await holdClosed(world, client(0), '没有手机的缺席');
    const proposalId = `p_${meetingId}_${at(branch, NO_PHONE).memberId}_D16a`;
    expect(await refusalOf(world, client(0), 'points.answerFor', written(proposalId))).toBe(
      'OWN_PROPOSAL',
    );
    expect(await refusalOf(world, recorder(), 'points.answerFor', written(proposalId))).toBeNull();
    const mine = `p_${meetingId}_${at(branch, MEMBER).memberId}_D16a`;
    expect(await refusalOf(world, recorder(), 'points.answerFor', written(mine))).toBe(
      'ANSWER_THEMSELVES',
    );
  });

  test('不存在的、证据没齐的、加分的都不行', async () => {
    expect(await refusalOf(world, client(0), 'points.answerFor', written('p_none'))).toBe(
      'NOT_FOUND',
    );
    const witnessIds = [at(branch, WITNESS).memberId, at(branch, SECOND).memberId];
    const early = await proposed(NO_PHONE, { materials: [], witnessIds });
    expect(await refusalOf(world, client(0), 'points.answerFor', written(early.proposalId))).toBe(
      'DEFENCE_EARLY',
    );
    expect(
      await refusalOf(world, at(other, 0).client, 'points.answerFor', written(early.proposalId)),
    ).toBe('NOT_FOUND');
  });
});

test('没有一次内部错误', () => {
  expect(world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
});
