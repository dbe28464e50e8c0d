import {
  CARED,
  COMMITTEE,
  FIRST_MEMBER,
  NO_PHONE,
  RECORDER,
  SECRETARY,
  foundCommitteeBranch,
  midnight,
  resolve,
  rowsFor,
} from './support/assessmentYear';
import { codeOfReply } from './support/callAction';
import type { Branch, World } from './support/world';
import { at, openWorld } from './support/world';

/** 一步里要开会、走几道手续，忙的机器多留些时间。 */
jest.setTimeout(30_000);

let world: World;
let branch: Branch;
const year = 2026;
const GOOD = [20, 10, 10, 28, 15, 12];

beforeAll(async () => {
  world = await openWorld();
  branch = await foundCommitteeBranch(world, 'oSa', '1381', 2);
}, 60_000);
afterAll(() => world.close());

const member = (index: number) => at(branch, index).client;
const save = (scores: readonly number[], submit: boolean, index = FIRST_MEMBER, of = year) =>
  member(index).ask('assessment', 'selfAssess', { year: of, scores: [...scores], submit });
const mine = (index = FIRST_MEMBER) => member(index).must('assessment', 'selfAssessment', { year });

describe('自评（S5）', () => {
  test('六项与分值；还没有填', async () => {
    const { items, scores, submittedAt } = await mine();
    expect(items.map(({ most }) => most)).toEqual([20, 10, 10, 30, 15, 15]);
    expect([scores, submittedAt]).toEqual([null, null]);
  });

  test('草稿只有自己看得到：账上没有，支部的草表里没有', async () => {
    expect(await save(GOOD, false)).toMatchObject({ output: { submittedAt: null } });
    expect((await mine()).scores).toEqual(GOOD);
    const events = await world.store.all('journal', { type: 'assessment.selfAssessed' });
    expect(events).toEqual([]);
    const { rows } = await member(SECRETARY).must('assessment', 'draft', { year });
    expect(rows.every(({ selfTotal }) => selfTotal === null)).toBe(true);
    expect((await mine(FIRST_MEMBER + 1)).scores).toBeNull();
    const seen = JSON.stringify(await world.store.all('journal', {}));
    expect(seen).not.toContain('[20,10,10,28,15,12]');
  });

  test('重发的旧草稿不会盖掉新的；同一请求号换内容不收（X5）', async () => {
    const input = { year, scores: [1, 1, 1, 1, 1, 1], submit: false };
    const requestId = 'draft-request-01';
    await member(FIRST_MEMBER).must('assessment', 'selfAssess', input, requestId);
    await save(GOOD, false);
    const again = await member(FIRST_MEMBER).ask('assessment', 'selfAssess', input, requestId);
    expect(again).toMatchObject({ ok: true });
    expect((await mine()).scores).toEqual(GOOD);
    const other = { ...input, scores: GOOD };
    const reused = await member(FIRST_MEMBER).ask('assessment', 'selfAssess', other, requestId);
    expect(codeOfReply(reused)).toBe('REQUEST_REUSED');
  });

  test.each([
    ['正好是该项分值', [20, 10, 10, 30, 15, 15], 'ok'],
    ['都是 0', [0, 0, 0, 0, 0, 0], 'ok'],
    ['第一项超过 1 分', [21, 10, 10, 30, 15, 15], 'SELF_ASSESSMENT_INVALID'],
    ['第四项超过 1 分', [20, 10, 10, 31, 15, 15], 'SELF_ASSESSMENT_INVALID'],
  ])('%s', async (_case, scores, code) => {
    const reply = await save(scores, false, FIRST_MEMBER + 1);
    expect(codeOfReply(reply)).toBe(code);
    if (!reply.ok) expect(reply.error.message).toMatch(/应填 0—(20|30) 的整数/);
  });

  test('交上：一年一次，交了不能改；之后支部看得到合计', async () => {
    expect(await save(GOOD, true)).toMatchObject({ ok: true });
    expect(codeOfReply(await save(GOOD, true))).toBe('SELF_ASSESSMENT_CLOSED');
    const again = await save([1, 1, 1, 1, 1, 1], false);
    expect(again.ok ? '' : again.error.message).toContain('一年一次，不能再改');
    const { rows } = await member(SECRETARY).must('assessment', 'draft', { year });
    const row = rows.find(({ memberId }) => memberId === at(branch, FIRST_MEMBER).memberId);
    expect(row).toMatchObject({ selfTotal: 95, base: 100, score: 100 });
  });

  test('没有手机的，记录员照纸表录入，随即算交上', async () => {
    const { memberId } = at(branch, NO_PHONE);
    const input = { memberId, year, scores: GOOD };
    const done = await member(RECORDER).must('assessment', 'selfAssessFor', input);
    expect(done.submittedAt).not.toBeNull();
    const again = await member(RECORDER).ask('assessment', 'selfAssessFor', input);
    expect(codeOfReply(again)).toBe('SELF_ASSESSMENT_CLOSED');
    const nobody = { ...input, memberId: 'm_none' };
    const unknown = await member(RECORDER).ask('assessment', 'selfAssessFor', nobody);
    expect(codeOfReply(unknown)).toBe('MEMBER_UNKNOWN');
  });

  test('按关爱管理的、还没到的年度不自评', async () => {
    const cared = await save(GOOD, true, CARED);
    expect(cared.ok ? '' : cared.error.message).toContain('按关爱管理');
    const early = await save(GOOD, true, FIRST_MEMBER + 1, 2027);
    expect(early.ok ? '' : early.error.message).toContain('2027 年度还没有到');
  });

  test('支部评定之后不再收', async () => {
    world.cloud.clock.set(midnight(2027, 1, 3));
    const ref = await resolve(world, branch, 'committeeMeeting', COMMITTEE);
    const rows = await rowsFor(branch, year);
    await member(SECRETARY).must('assessment', 'assess', { year, ...ref, rows });
    const late = await save(GOOD, true, FIRST_MEMBER + 1);
    expect(late.ok ? '' : late.error.message).toContain('不再收自评');
  });
});

test('没有一次内部错误', () => {
  expect(world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
});
