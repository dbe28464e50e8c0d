import type { Client } from '../../config/local/client';
import { LOCAL_WORDS } from '../../config/local/standIns/msgSecCheck';
import type { Input } from '../../types/api';
import type { CallReply } from '../../types/envelope';
import { codeOfReply } from './support/callAction';
import { roundTrips } from './support/event';
import { correct, publish } from './support/notices';
import type { Branch, World } from './support/world';
import { DAY, OTHER_SUPERIOR_CODE, at, foundBranch, openWorld, person } from './support/world';

/** 异议（N3）：何时能提、怎么办理、对支部匿名。服务器在 UTC，期限按北京时间（G2）。 */

jest.setTimeout(30_000);

let world: World;
let branch: Branch;
let other: Branch;

const MINUTE = 60_000;
/** 内容检查此刻通不通。 */
let checkUp = true;

beforeAll(async () => {
  world = await openWorld({ checkUp: () => checkUp });
  const people = Array.from({ length: 8 }, (_, i) => person(`异议${i}`, `1350001000${i}`));
  branch = await foundBranch(world, 'oV', people, {
    secretary: 0,
    deputySecretary: 1,
    recorder: 2,
    recordSupervisor: 3,
  });
  other = await foundBranch(world, 'oU', [person('外人', '13500020000')], { secretary: 0 });
}, 60_000);
afterAll(() => world.close());

const client = (index: number) => at(branch, index).client;
const clock = () => world.cloud.clock;
const settle = () => world.cloud.call('notice', { Type: 'Timer', TriggerName: 'settle' });
const branchId = () => branch.branchId;

type Objecting = Partial<Omit<Input<'notice', 'object'>, 'noticeId'>>;

const objecting = (noticeId: string, more: Objecting = {}) => ({
  noticeId,
  version: 1,
  text: '乙的总分算少了',
  anonymous: true,
  ...more,
});
const object = (index: number, noticeId: string, more?: Objecting) =>
  client(index).must('notice', 'object', objecting(noticeId, more));

async function stateOf(noticeId: string) {
  const { state, reasons } = await client(4).must('notice', 'get', { noticeId });
  return [state, ...reasons.map(({ code }) => code)];
}

const effective = async (noticeId: string) =>
  (await world.store.all('journal', { type: 'notice.effective', 'payload.noticeId': noticeId }))
    .length;

/** 走完受理、调查、答复。 */
async function handle(objectionId: string, outcome: 'explained' | 'corrected') {
  const one = { branchId: branchId(), objectionId };
  const { superior } = world;
  await superior.must('notice', 'accept', one);
  await client(1).must('notice', 'investigate', { objectionId, findings: '核对了原始材料' });
  await superior.must('notice', 'answer', { ...one, outcome, answer: '已核对，见说明' });
}

describe('期限', () => {
  test('第七日最后一分钟（北京时间 23:59）收；过一分钟不收，公示不受影响', async () => {
    const { _id: noticeId, until } = await publish(world, branch);
    expect(new Date(until).toISOString()).toMatch(/T16:00:00\.000Z$/);
    clock().set(until - MINUTE);
    expect(await object(4, noticeId)).toMatchObject({ state: 'raised' });
    clock().set(until);
    const before = await world.store.digest();
    const late = await client(5).ask('notice', 'object', objecting(noticeId));
    expect(late).toMatchObject({
      ok: false,
      error: { code: 'OBJECTION_TOO_LATE', articles: ['N3', 'G2'] },
    });
    expect(late.ok ? '' : late.error.message).toContain('可以直接向上级反映');
    expect(await world.store.digest()).toBe(before);
  });

  test('期内办成的请求，期满之后重放仍给回原结果', async () => {
    const { _id: noticeId, until } = await publish(world, branch);
    const input = objecting(noticeId);
    const first = await client(4).must('notice', 'object', input, 'objection-retry-1');
    clock().set(until + DAY);
    expect(await client(4).must('notice', 'object', input, 'objection-retry-1')).toEqual(first);
    expect(await world.store.all('objections', { noticeId })).toHaveLength(1);
  });

  test('书面的照收到的时刻：期内收到、期后登记，照样有效；期后收到的不收', async () => {
    const { _id: noticeId, publishedAt, until } = await publish(world, branch);
    clock().set(until - DAY);
    const { superior } = world;
    const paper = {
      branchId: branchId(),
      noticeId,
      version: 1,
      text: '没有手机，书面提出',
      name: '异议7',
      anonymous: false,
    };
    const received = (receivedAt: number) =>
      superior.ask('notice', 'objectFor', { ...paper, receivedAt });
    expect(codeOfReply(await received(publishedAt - 1))).toBe('OBJECTION_RECEIVED_AT');
    expect(codeOfReply(await received(clock().now() + DAY))).toBe('OBJECTION_RECEIVED_AT');
    clock().set(until + MINUTE);
    expect(codeOfReply(await received(until))).toBe('OBJECTION_TOO_LATE');
    await settle();
    expect(await stateOf(noticeId)).toEqual(['effective']);
    const late = await received(until - MINUTE);
    expect(late).toMatchObject({ ok: true });
    expect(await stateOf(noticeId)).toEqual(['waiting', 'notice.objectionOpen']);
    const { objections } = await superior.must('notice', 'objections', { open: true });
    const found = objections.find((one) => one.noticeId === noticeId);
    expect(found).toMatchObject({ raisedAt: until - MINUTE, raisedBy: '异议7' });
    expect(found?.history.map(({ what }) => what)).toEqual(['提出异议', '上级登记书面异议']);
    await handle(found?.objectionId ?? '', 'explained');
    await settle();
    expect(await effective(noticeId)).toBe(2);
  });
});

describe('没有办结就不能生效', () => {
  test('期满不生效，答复之后才生效；重复跑、同时跑只记一笔', async () => {
    const { _id: noticeId, until } = await publish(world, branch);
    const { objectionId } = await object(4, noticeId);
    clock().set(until + MINUTE);
    await settle();
    expect(await stateOf(noticeId)).toEqual(['waiting', 'notice.objectionOpen']);
    expect(await effective(noticeId)).toBe(0);
    await handle(objectionId, 'explained');
    await Promise.all([settle(), settle(), settle()]);
    await settle();
    expect(await stateOf(noticeId)).toEqual(['effective']);
    expect(await effective(noticeId)).toBe(1);
  });

  test('答复为更正的：发了新版才算；新版重新起算，没办结的转过去，旧版还在', async () => {
    const { _id: noticeId, until } = await publish(world, branch);
    const [one, two] = [await object(4, noticeId), await object(5, noticeId)];
    await handle(one.objectionId, 'corrected');
    clock().set(until + MINUTE);
    await settle();
    expect(await stateOf(noticeId)).toEqual(
      expect.arrayContaining(['waiting', 'notice.correctionOwed', 'notice.objectionOpen']),
    );
    const { until: next } = await correct(world, branch, noticeId, '乙的分更正');
    expect(next).toBeGreaterThan(until + 7 * DAY);
    expect(await stateOf(noticeId)).toEqual([
      'running',
      'notice.periodRunning',
      'notice.objectionOpen',
    ]);
    const stale = await client(6).ask('notice', 'object', objecting(noticeId));
    expect(stale).toMatchObject({ ok: false, error: { code: 'NOTICE_OBJECTION_REFUSED' } });
    await object(6, noticeId, { version: 2 }).then((third) =>
      handle(third.objectionId, 'explained'),
    );
    await handle(two.objectionId, 'explained');
    clock().set(next + MINUTE);
    await settle();
    expect(await stateOf(noticeId)).toEqual(['effective']);
    expect(await effective(noticeId)).toBe(1);
    const old = await client(4).must('notice', 'get', { noticeId, version: 1 });
    expect(old).toMatchObject({ state: 'superseded', version: 1 });
  });

  test('更正与提异议同时：要么转到新版，要么请他对新版提，不会丢', async () => {
    const { _id: noticeId } = await publish(world, branch);
    const [, reply] = await Promise.all([
      correct(world, branch, noticeId, '算错了'),
      client(4).ask('notice', 'object', objecting(noticeId)),
    ]);
    const [doc] = await world.store.all('notices', { _id: noticeId });
    const carried = (doc?.['objections'] as unknown[]).length;
    expect([codeOfReply(reply), carried]).toEqual(
      reply.ok ? ['ok', 1] : ['NOTICE_OBJECTION_REFUSED', 0],
    );
  });
});

describe('办理', () => {
  test('一步一步来，跳不得；两人同时受理只成一个', async () => {
    const { _id: noticeId } = await publish(world, branch);
    const { objectionId } = await object(4, noticeId);
    const { superior } = world;
    const one = { branchId: branchId(), objectionId };
    const answering = { ...one, outcome: 'explained', answer: '答' } as const;
    const early = await superior.ask('notice', 'answer', answering);
    expect(codeOfReply(early)).toBe('OBJECTION_STEP_REFUSED');
    const both = await Promise.all([1, 2].map(() => superior.ask('notice', 'accept', one)));
    expect(both.map(codeOfReply).sort()).toEqual(['OBJECTION_STEP_REFUSED', 'ok']);
    await superior.must('notice', 'investigate', { ...one, findings: '上级自己查的' });
    await superior.must('notice', 'answer', answering);
    const again = await superior.ask('notice', 'answer', answering);
    expect(codeOfReply(again)).toBe('OBJECTION_STEP_REFUSED');
    const { objections } = await client(4).must('notice', 'mine', {});
    const mine = objections.find((item) => item.objectionId === objectionId);
    expect(mine).toMatchObject({ state: 'answered', answer: '答', findings: null });
    expect(mine?.history.map(({ what }) => what)).toEqual(['提出异议', '上级受理', '调查', '答复']);
  });

  test('书记提的异议，书记不能调查，别的人可以', async () => {
    const { _id: noticeId } = await publish(world, branch);
    const { objectionId } = await object(0, noticeId);
    await world.superior.must('notice', 'accept', { branchId: branchId(), objectionId });
    const findings = { objectionId, findings: '查过' };
    const own = await client(0).ask('notice', 'investigate', findings);
    expect(codeOfReply(own)).toBe('OBJECTION_OWN');
    await client(1).must('notice', 'investigate', findings);
  });

  test('别的支部、别的上级：看不到、办不了', async () => {
    const { _id: noticeId } = await publish(world, branch, { scope: 'unit' });
    const { objectionId } = await object(4, noticeId);
    const stranger = at(other, 0).client;
    const foreign = world.client('oForeignSuperior');
    await foreign.must('organisation', 'activate', { code: OTHER_SUPERIOR_CODE, name: '别的' });
    const attempts: [Client, () => Promise<CallReply<unknown>>][] = [
      [stranger, () => stranger.ask('notice', 'object', objecting(noticeId))],
      [stranger, () => stranger.ask('notice', 'investigate', { objectionId, findings: '查' })],
      [foreign, () => foreign.ask('notice', 'accept', { branchId: branchId(), objectionId })],
      [foreign, () => foreign.ask('notice', 'objections', { branchId: branchId(), open: false })],
    ];
    for (const [, attempt] of attempts) expect(codeOfReply(await attempt())).toBe('NOT_FOUND');
    for (const one of [stranger, foreign]) {
      expect(await one.must('notice', 'objections', { open: false })).toEqual({ objections: [] });
    }
  });

  test('同一个人在办的至多五条；办结一条又能提', async () => {
    const { _id: noticeId } = await publish(world, branch);
    const { objectionId } = await object(4, noticeId);
    for (let i = 1; i < 5; i += 1) await object(4, noticeId, { text: `第 ${i} 条` });
    const sixth = await client(4).ask('notice', 'object', objecting(noticeId));
    expect(codeOfReply(sixth)).toBe('OBJECTION_TOO_MANY');
    await object(5, noticeId);
    await handle(objectionId, 'explained');
    await object(4, noticeId, { text: '再提' });
  });
});

describe('内容检查', () => {
  afterEach(() => {
    checkUp = true;
  });

  /** 上级看到的“请留心看”。 */
  async function closely(one: Client, objectionId: string): Promise<boolean> {
    const { objections } = await one.must('notice', 'objections', { open: true });
    const found = objections.find((item) => item.objectionId === objectionId);
    if (!found) throw new Error('没有这条异议');
    return found.history.some(({ what }) => what.includes('留心'));
  }

  test('有风险的退回改写，什么也没存', async () => {
    const { _id: noticeId } = await publish(world, branch);
    const before = await world.store.digest();
    const risky = objecting(noticeId, { text: `说了${LOCAL_WORDS.risky}` });
    const reply = await client(4).ask('notice', 'object', risky);
    expect(reply).toMatchObject({ ok: false, error: { code: 'CONTENT_REFUSED' } });
    expect(await world.store.digest()).toBe(before);
  });

  test('群众留的姓名也要查', async () => {
    const { _id: noticeId, publicCode } = await publish(world, branch, { scope: 'unit' });
    const reply = await world.client('oC1').ask('notice', 'objectByLink', {
      ...objecting(noticeId),
      code: publicCode ?? '',
      name: LOCAL_WORDS.risky,
      contact: '无',
    });
    expect(codeOfReply(reply)).toBe('CONTENT_REFUSED');
  });

  test('查不了的、存疑的照收，请上级留心看；支部看不到这个记号', async () => {
    const { _id: noticeId } = await publish(world, branch);
    const clean = await object(4, noticeId);
    const doubtful = await object(5, noticeId, { text: `有${LOCAL_WORDS.review}` });
    checkUp = false;
    const unchecked = await object(6, noticeId);
    const marks = [clean, doubtful, unchecked].map(({ objectionId }) => objectionId);
    const seen = async (one: Client) => Promise.all(marks.map((id) => closely(one, id)));
    expect(await seen(world.superior)).toEqual([false, true, true]);
    expect(await seen(client(0))).toEqual([false, false, false]);
  });
});

describe('从链接', () => {
  test('群众留姓名与联系方式：上级看得到，支部看不到联系方式', async () => {
    const { _id: noticeId, publicCode } = await publish(world, branch, { scope: 'district' });
    const code = publicCode ?? '';
    const visitor = world.client('oCitizen');
    const told = { noticeId, version: 1, code, text: '名单不对', name: '群众老赵' };
    const input = { ...told, contact: '13977776666', anonymous: false };
    const wrong = { ...input, code: 'B'.repeat(22) };
    expect(codeOfReply(await visitor.ask('notice', 'objectByLink', wrong))).toBe('NOT_FOUND');
    await visitor.must('notice', 'objectByLink', input);
    const seenBy = async (one: Client, more: { branchId?: string } = {}) => {
      const { objections } = await one.must('notice', 'objections', { open: true, ...more });
      return objections.find((item) => item.noticeId === noticeId);
    };
    expect((await seenBy(world.superior))?.raisedBy).toBe('群众老赵（13977776666）');
    const inBranch = await seenBy(client(0));
    expect(inBranch?.raisedBy).toBe('群众老赵');
    expect(JSON.stringify(inBranch)).not.toContain('13977776666');
  });
});

test('数据库往返', async () => {
  const { _id: noticeId, publicCode } = await publish(world, branch, { scope: 'unit' });
  const { superior } = world;
  const trips: Record<string, number> = {};
  const measure = async <T>(action: string, work: () => Promise<T>): Promise<T> => {
    const results: T[] = [];
    trips[action] = await roundTrips(world, `notice:${action}`, async () => {
      results.push(await work());
    });
    const [result] = results;
    if (result === undefined) throw new Error('没有结果');
    return result;
  };
  const raised = await measure('object', () => object(6, noticeId));
  const one = { branchId: branchId(), objectionId: raised.objectionId };
  const told = { noticeId, version: 1, text: '异议', anonymous: true, name: '群众' };
  const byLink = { ...told, code: publicCode ?? '', contact: '无' };
  await measure('objectByLink', () => world.client('oC2').must('notice', 'objectByLink', byLink));
  const paper = { ...told, branchId: branchId(), receivedAt: clock().now() };
  await measure('objectFor', () => superior.must('notice', 'objectFor', paper));
  await measure('mine', () => client(6).must('notice', 'mine', {}));
  await measure('objections', () => client(0).must('notice', 'objections', { open: true }));
  await measure('accept', () => superior.must('notice', 'accept', one));
  const { objectionId } = raised;
  const findings = { objectionId, findings: '查' };
  await measure('investigate', () => client(1).must('notice', 'investigate', findings));
  const answering = { ...one, outcome: 'explained', answer: '答' } as const;
  await measure('answer', () => superior.must('notice', 'answer', answering));
  expect(trips).toEqual({
    object: 9,
    objectByLink: 9,
    objectFor: 9,
    mine: 2,
    objections: 2,
    accept: 10,
    investigate: 9,
    answer: 10,
  });
});

test('没有一次内部错误', () => {
  expect(world.log.filter((line) => /内部错误|没有记成/.test(line))).toEqual([]);
});
