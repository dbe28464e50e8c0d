import { codeOfReply } from './support/callAction';
import { roundTrips } from './support/event';
import {
  FIRST_MEMBER,
  RECORDER,
  credit,
  foundCommitteeBranch,
  midnight,
  on,
  reverseSeed,
} from './support/assessmentYear';
import type { Branch, World } from './support/world';
import { DAY, at, openWorld } from './support/world';

/** 一步里要开会、走几道手续，忙的机器多留些时间。 */
jest.setTimeout(30_000);

let world: World;
let branch: Branch;
const year = 2026;

beforeAll(async () => {
  world = await openWorld();
  branch = await foundCommitteeBranch(world, 'oQa', '1361');
}, 60_000);
afterAll(() => world.close());

const recorder = () => at(branch, RECORDER).client;
const someone = () => at(branch, FIRST_MEMBER);
const publish = (quarter: number, days = 3) =>
  recorder().ask('assessment', 'publishQuarter', { year, quarter, scope: 'branch', days });
const path = async () => someone().client.must('assessment', 'path', { year });
const quarterStep = async (quarter: number) => {
  const found = (await path()).steps.find((step) => step.quarter === quarter);
  if (!found) throw new Error('没有这一步');
  return found;
};
const contentOf = async (noticeId: string, version?: number) =>
  (
    await someone().client.must('notice', 'get', {
      noticeId,
      ...(version === undefined ? {} : { version }),
    })
  ).content;
const rowOf = (content: { rows: string[][] }, name: string) =>
  content.rows.find(([first]) => first === name);

let firstQuarter: string;
let bonusId: string;

describe('季度公布（S9、N1）', () => {
  test('发布之前先看：附件3 的各列，只有已认定的，名册次序，关爱管理的不列（S2）', async () => {
    bonusId = await credit(world, branch, FIRST_MEMBER, { item: 'P8', happened: on('2026-02-10') });
    await credit(world, branch, FIRST_MEMBER + 1, { item: 'D21', happened: on('2026-02-11') });
    await credit(world, branch, FIRST_MEMBER + 1, {
      item: 'P7',
      count: 2,
      happened: on('2026-02-12'),
    });
    const { content, pending } = await recorder().must('assessment', 'previewQuarter', {
      year,
      quarter: 1,
    });
    expect(content.columns).toEqual([
      '姓名',
      '基础积分',
      '加分情况',
      '减分情况',
      '综合得分',
      '备注',
    ]);
    expect(content.rows.map(([name]) => name)).toEqual(
      branch.people.map(({ name }) => name).filter((name) => !name.startsWith('关爱')),
    );
    expect(rowOf(content, '党员1')).toEqual([
      '党员1',
      '100',
      '3（爱心捐助、公益活动、关爱困难群众 3）',
      '无',
      '103',
      '',
    ]);
    expect(rowOf(content, '党员2')).toEqual([
      '党员2',
      '100',
      '4（合理化建议被采纳 4）',
      '10（违背家庭美德、社会公德、职业道德，造成不良影响 10）',
      '94',
      '',
    ]);
    expect(content.notes.join()).toContain('考核记录员：记录员a；书记：书记a');
    expect(pending).toBe(0);
  });

  test('还没到的季度、已公布的季度都拒绝，说得出为什么；公布的与预览的一字不差', async () => {
    const early = await publish(2);
    expect(early).toMatchObject({ error: { code: 'PUBLISH_REFUSED', articles: ['S9', 'N1'] } });
    expect(early.ok ? '' : early.error.message).toContain('自 2026-04-01 起可以公布');
    const { content } = await recorder().must('assessment', 'previewQuarter', { year, quarter: 1 });
    const done = await publish(1);
    firstQuarter = done.ok ? done.output.noticeId : '';
    expect(done).toMatchObject({ output: { version: 1 } });
    expect(await contentOf(firstQuarter)).toEqual(content);
    expect(codeOfReply(await publish(1))).toBe('PUBLISH_REFUSED');
    expect(await quarterStep(1)).toMatchObject({
      state: 'done',
      by: '记录员a',
      noticeId: firstQuarter,
    });
  });

  test.each([
    ['第二季度首日零时前一刻', 2, midnight(2026, 4, 1) - 1000, 'later'],
    ['第二季度首日零时', 2, midnight(2026, 4, 1), 'current'],
    ['第二季度之后第 31 日 23:59:59', 2, midnight(2026, 8, 1) - 1000, 'current'],
    ['第二季度之后第 32 日零时', 2, midnight(2026, 8, 1), 'missed'],
    ['第四季度之后第 31 日的最后一刻（次年一月底）', 4, midnight(2027, 2, 1) - 1000, 'current'],
    ['第四季度之后第 32 日零时', 4, midnight(2027, 2, 1), 'missed'],
  ])('%s', async (_case, quarter, now, state) => {
    const before = world.cloud.clock.now();
    world.cloud.clock.set(now);
    expect((await quarterStep(quarter)).state).toBe(state);
    world.cloud.clock.set(before);
  });

  test('公布之后才认定的不算更正；公布过的被冲销了才要更正（N2）', async () => {
    world.cloud.clock.advance(DAY);
    await credit(world, branch, FIRST_MEMBER + 2, {
      item: 'P9',
      happened: on('2026-02-20'),
      decided: world.cloud.clock.now(),
    });
    expect((await path()).correctionDue).toBe(false);
    world.cloud.clock.advance(DAY);
    await reverseSeed(world, branch, FIRST_MEMBER, bonusId);
    const after = await path();
    expect(after.correctionDue).toBe(true);
    expect(after.reasons.map(({ code }) => code)).toContain('points.correctionDue');
    expect((await quarterStep(1)).note).toBe('公布之后账上有更正，须发新版。');
    expect(after.may.correct).toBe(false);
    const mine = await at(branch, 0).client.must('assessment', 'path', { year });
    expect(mine.may).toMatchObject({ correct: true, publishQuarter: [] });
  });

  test('更正：旧版原样留着，新版照现在的账，写明原因；再更正没有变化就拒绝', async () => {
    const before = await contentOf(firstQuarter, 1);
    const secretary = at(branch, 0).client;
    const input = { noticeId: firstQuarter, reason: '证明有误，已冲销' };
    const done = await secretary.must('assessment', 'correct', input);
    expect(done).toEqual({ noticeId: firstQuarter, version: 2 });
    expect(await contentOf(firstQuarter, 1)).toEqual(before);
    const content = await contentOf(firstQuarter);
    expect(rowOf(content, '党员1')?.[4]).toBe('100');
    expect(rowOf(content, '党员3')?.[4]).toBe('105');
    expect((await path()).correctionDue).toBe(false);
    const again = await secretary.ask('assessment', 'correct', input);
    expect(codeOfReply(again)).toBe('CORRECTION_REFUSED');
    const nowhere = await secretary.ask('assessment', 'correct', { ...input, noticeId: 'n_none' });
    expect(codeOfReply(nowhere)).toBe('NOT_FOUND');
  });

  test('漏了的季度不能补办，如实列出；后面的季度自年初累计', async () => {
    world.cloud.clock.set(on('2026-08-02'));
    const late = await publish(2);
    expect(late.ok ? '' : late.error.message).toContain('已经过期，不能补办');
    const third = await publish(3);
    expect(third).toMatchObject({ ok: true });
    const content = await contentOf(third.ok ? third.output.noticeId : '');
    expect(rowOf(content, '党员3')?.[4]).toBe('105');
    expect((await path()).steps.slice(0, 4).map(({ state }) => state)).toEqual([
      'done',
      'missed',
      'done',
      'later',
    ]);
  });

  test('季末之后发生的不进这一季度', async () => {
    world.cloud.clock.set(on('2026-10-05'));
    await credit(world, branch, FIRST_MEMBER + 3, { item: 'P11', happened: on('2026-10-02') });
    const preview = await recorder().must('assessment', 'previewQuarter', { year, quarter: 3 });
    expect(rowOf(preview.content, '党员4')?.[4]).toBe('100');
    const fourth = await recorder().must('assessment', 'previewQuarter', { year, quarter: 4 });
    expect(rowOf(fourth.content, '党员4')?.[4]).toBe('110');
  });

  test('每名党员都看得到这条路；平常至多四次往返', async () => {
    const trips = await roundTrips(world, 'assessment:path', path);
    expect(trips).toBeLessThanOrEqual(4);
  });
});

test('没有一次内部错误', () => {
  expect(world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
});
