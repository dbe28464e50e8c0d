import {
  FIRST_MEMBER,
  RECORDER,
  foundCommitteeBranch,
  on,
  throughNotice,
} from './support/assessmentYear';
import { holdClosed } from './support/meetingInputs';
import { deduction, ledgerOf, lineIn, refusalOf } from './support/proposals';
import type { Branch, World } from './support/world';
import { at, foundBranch, openWorld, person } from './support/world';

let world: World;
let branch: Branch;
let other: Branch;

const MEMBER = FIRST_MEMBER;

beforeAll(async () => {
  world = await openWorld();
  branch = await foundCommitteeBranch(world, 'oRe', '134');
  other = await foundBranch(world, 'oRf', [person('书记外', '13460000001')], { secretary: 0 });
}, 120_000);
afterAll(() => world.close());

const client = (index: number) => at(branch, index).client;
const why = (proposalId: string) => ({ proposalId, reason: '核实有误，冲销' });
const refused = (by: number, proposalId: string) =>
  refusalOf(world, client(by), 'points.reverse', why(proposalId));

/** 提出、认可、认定一件减分。 */
async function confirmed(index = MEMBER): Promise<string> {
  const recorder = client(RECORDER);
  const input = await deduction(world, recorder, branch, index);
  const { proposalId } = await recorder.must('points', 'propose', input);
  await client(index).must('points', 'answer', { answer: 'accept', proposalId });
  const decision = { proposalId, decision: 'confirm', reason: '核实' } as const;
  await client(index === 1 ? 0 : 1).must('points', 'decide', decision);
  return proposalId;
}

/** 一次缺席，认可、认定。 */
async function absence(index = MEMBER) {
  const meetingId = await holdClosed(world, client(0), '冲销的会');
  const proposalId = `p_${meetingId}_${at(branch, index).memberId}_D16a`;
  await client(index).must('points', 'answer', { answer: 'accept', proposalId });
  const decision = { proposalId, decision: 'confirm', reason: '核实' } as const;
  await client(1).must('points', 'decide', decision);
  return { meetingId, proposalId };
}

describe('冲销（X2）：旧账不动，另记一笔', () => {
  test.each([
    ['由人提出的', async () => confirmed()],
    ['缺席自动拟记的', async () => (await absence()).proposalId],
  ])('%s：分数回来，这一行留着、计 0 分，写明谁、为什么', async (_case, make) => {
    const before = await ledgerOf(branch, MEMBER);
    const proposalId = await make();
    expect((await ledgerOf(branch, MEMBER)).score).toBe(before.score - 3);
    const entries = await world.store.all('journal', { 'subject.proposalId': proposalId });
    expect(await client(0).must('points', 'reverse', why(proposalId))).toEqual({
      proposalId,
      state: 'reversed',
    });
    expect((await ledgerOf(branch, MEMBER)).score).toBe(before.score);
    const line = await lineIn(branch, MEMBER, proposalId);
    expect(line).toMatchObject({ state: 'reversed', points: 0 });
    expect(line?.handlers.at(-1)).toMatchObject({
      what: '冲销',
      who: at(branch, 0).name,
      text: '核实有误，冲销',
    });
    const after = await world.store.all('journal', { 'subject.proposalId': proposalId });
    const facts = (docs: typeof after) =>
      docs
        .map(({ sealed: _sealed, ...fact }) => fact)
        .filter(({ type }) => type !== 'points.reversed');
    expect(facts(after)).toEqual(facts(entries));
    expect(await refused(0, proposalId)).toBe('REVERSED_ALREADY');
  });

  test('两个人同时冲销：只成一个，账上只有一笔', async () => {
    for (const proposalId of [await confirmed(), (await absence()).proposalId]) {
      const replies = await Promise.all([refused(0, proposalId), refused(1, proposalId)]);
      expect(replies.filter((code) => code === null)).toHaveLength(1);
      expect(replies).toContainEqual(expect.stringMatching(/REVERSED_ALREADY|BUSY/));
      const written = await world.store.all('journal', {
        type: 'points.reversed',
        'subject.proposalId': proposalId,
      });
      expect(written).toHaveLength(1);
    }
  });

  test('自己的不能冲销；上级可以', async () => {
    const proposalId = await confirmed(0);
    expect(await refused(0, proposalId)).toBe('OWN_CASE');
    const input = { ...why(proposalId), branchId: branch.branchId };
    expect(await world.superior.must('points', 'reverse', input)).toMatchObject({
      state: 'reversed',
    });
  });

  test('还没认定的、认定不成立的、别的支部的、不存在的：都不行', async () => {
    const recorder = client(RECORDER);
    const input = await deduction(world, recorder, branch, MEMBER);
    const { proposalId } = await recorder.must('points', 'propose', input);
    expect(await refused(0, proposalId)).toBe('NOT_CONFIRMED');
    const dismiss = { proposalId, decision: 'dismiss', reason: '不成立' } as const;
    await client(0).must('points', 'decide', dismiss);
    expect(await refused(0, proposalId)).toBe('NOT_CONFIRMED');
    const meetingId = await holdClosed(world, client(0), '没认定的会');
    const open = `p_${meetingId}_${at(branch, MEMBER).memberId}_D16a`;
    expect(await refused(0, open)).toBe('NOT_CONFIRMED');
    expect(await refused(0, 'p_none')).toBe('NOT_FOUND');
    const outsider = at(other, 0).client;
    for (const id of [open, proposalId]) {
      expect(await refusalOf(world, outsider, 'points.reverse', why(id))).toBe('NOT_FOUND');
    }
    expect(await refusalOf(world, recorder, 'points.reverse', why(open))).toBe('FORBIDDEN');
  });

  test('出席更正了的缺席早已冲销：不再重复', async () => {
    const { meetingId, proposalId } = await absence();
    const { memberId } = at(branch, MEMBER);
    const makeUp = { meetingId, memberId, reason: '到了没签上' };
    await client(RECORDER).must('meeting', 'makeUp', makeUp);
    const answer = { meetingId, memberId, request: 'makeUp', decision: 'grant', reason: '属实' };
    expect(await refusalOf(world, client(1), 'meeting.answerRequest', answer)).toBeNull();
    expect((await lineIn(branch, MEMBER, proposalId))?.state).toBe('reversed');
    expect(await refused(0, proposalId)).toBe('REVERSED_ALREADY');
  });

  test('同一个请求重来：原样的结果', async () => {
    const proposalId = await confirmed();
    const first = await client(0).must('points', 'reverse', why(proposalId), 'reverse-again-01');
    expect(await client(0).must('points', 'reverse', why(proposalId), 'reverse-again-01')).toEqual(
      first,
    );
  });
});

test('年度公示之后冲销：分数变了，须发更正的新版（N2）', async () => {
  const proposalId = await confirmed();
  const open = await client(0).must('points', 'pending', { year: 2026 });
  for (const { id, memberId } of open.items) {
    const by = memberId === at(branch, 0).memberId ? 1 : 0;
    const dismiss = { proposalId: id, decision: 'dismiss', reason: '不成立' } as const;
    await client(by).must('points', 'decide', dismiss);
  }
  world.cloud.clock.set(on('2027-01-10'));
  await throughNotice(world, branch, 2026);
  const path = () => client(0).must('assessment', 'path', { year: 2026 });
  expect((await path()).correctionDue).toBe(false);
  await client(0).must('points', 'reverse', why(proposalId));
  expect((await path()).correctionDue).toBe(true);
});

test('没有一次内部错误', () => {
  expect(world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
});
