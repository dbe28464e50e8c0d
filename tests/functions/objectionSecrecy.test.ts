import { ACCESS } from '../../cloudfunctions/_runtime/access';
import { callAction } from './support/callAction';
import { CONTRACTS } from './support/contracts';
import { publish } from './support/notices';
import type { Caller, Scene } from './support/scene';
import { openScene } from './support/scene';
import { DAY, at } from './support/world';

/**
 * 匿名的异议对支部匿名（N3）：支部里各种职务的人把每一个查询动作都查一遍，
 * 提异议、办理前后对照——查到的东西里不许多出提出人的编号、姓名、微信身份，与公示无关的一个字不许变。
 */

jest.setTimeout(240_000);

const READERS: readonly Caller[] = ['secretary', 'recordSupervisor', 'probationary'];
const QUERIES = Object.entries(CONTRACTS)
  .filter(([, { mutates }]) => !mutates)
  .map(([action]) => action);
/** 异议本来就要显示在这里；审计链每看一次多一条留痕。 */
const ABOUT_NOTICES = /^(notice\.|audit\.export)/;

/** 每个人查到的每一样：`人 动作` → 应答的每一个值。 */
type Dump = ReadonlyMap<string, readonly string[]>;

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
}, 180_000);
afterAll(() => scene.world.close());

function leavesOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, child]) => [key, ...leavesOf(child)])
    : [String(value)];
}

async function dump(): Promise<Dump> {
  const { world, callers, inputOf } = scene;
  const seen = new Map<string, readonly string[]>();
  for (const reader of READERS) {
    for (const action of QUERIES) {
      const input = await inputOf(action, reader);
      const reply = await callAction(world.cloud, callers[reader], action, input);
      seen.set(`${reader} ${action}`, leavesOf(reply));
    }
  }
  const { entries } = await exported();
  seen.set('secretary audit.export(all)', leavesOf(entries));
  return seen;
}

/** 书记导出的本支部的账，一页不漏。 */
async function exported() {
  const { secretary } = scene.callers;
  const entries: unknown[] = [];
  let from: number | null = 1;
  while (from !== null) {
    const page: { entries: unknown[]; next: number | null } = await secretary.must(
      'audit',
      'export',
      { from },
    );
    entries.push(...page.entries);
    from = page.next;
  }
  return { entries };
}

/** `after` 比 `before` 多出来的值。 */
function added(before: readonly string[], after: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const value of before) left.set(value, (left.get(value) ?? 0) + 1);
  return after.filter((value) => {
    const count = left.get(value) ?? 0;
    left.set(value, count - 1);
    return count <= 0;
  });
}

test('匿名异议从提出到答复，支部的人查遍一切也看不出是谁', async () => {
  const { world, a } = scene;
  const { superior } = world;
  const objector = at(a, 4);
  const { _id: noticeId } = await publish(world, a);
  const first = await dump();
  const second = await dump();
  const input = { noticeId, version: 1, text: '总分算少了', anonymous: true };
  const { objectionId } = await objector.client.must('notice', 'object', input);
  const one = { branchId: a.branchId, objectionId };
  await superior.must('notice', 'accept', one);
  await superior.must('notice', 'investigate', { ...one, findings: '查过' });
  await superior.must('notice', 'answer', { ...one, outcome: 'explained', answer: '没有算错' });
  const third = await dump();

  const secrets = [objector.memberId, objector.name, objector.client.openid];
  const leaks: string[] = [];
  let compared = 0;
  for (const [key, after] of third) {
    const [earlier, before] = [first.get(key) ?? [], second.get(key) ?? []];
    for (const value of added(before, after)) {
      if (secrets.some((secret) => value.includes(secret))) leaks.push(`${key}：${value}`);
    }
    const [, action = ''] = key.split(' ');
    if (ABOUT_NOTICES.test(action)) continue;
    if (JSON.stringify(earlier) !== JSON.stringify(before)) continue;
    compared += 1;
    if (JSON.stringify(before) !== JSON.stringify(after)) leaks.push(`${key} 变了`);
  }
  expect(leaks).toEqual([]);
  expect(compared).toBeGreaterThan(READERS.length * 20);

  const seen = third.get('secretary notice.objections') ?? [];
  expect(seen).toEqual(expect.arrayContaining([objectionId, '总分算少了', '匿名']));
  const { objections } = await superior.must('notice', 'objections', { open: false });
  expect(objections.find((item) => item.objectionId === objectionId)?.raisedBy).toBe(objector.name);
});

test('支部名下的库文档里没有提出人：公示、全文、支部的账', async () => {
  const { world, a } = scene;
  const objector = at(a, 5);
  const { _id: noticeId } = await publish(world, a);
  const input = { noticeId, version: 1, text: '有出入', anonymous: true };
  const { objectionId } = await objector.client.must('notice', 'object', input);
  const docs = [
    ...(await world.store.all('notices', { _id: noticeId })),
    ...(await world.store.all('noticetexts', { noticeId })),
  ];
  expect(docs).toHaveLength(2);
  const text = JSON.stringify(docs);
  for (const secret of [objector.memberId, objector.name, objector.client.openid]) {
    expect(text).not.toContain(secret);
  }
  const entries = await world.store.all('journal', { 'payload.objectionId': objectionId });
  expect(entries).toMatchObject([{ type: 'notice.objected' }]);
  expect(entries[0]?.['orgId']).not.toBe(a.branchId);
  const replies = JSON.stringify(entries[0]?.['replay']);
  expect(replies).not.toContain(objector.memberId);
});

test('提出人自己查得到：我的异议、本人数据', async () => {
  const { a } = scene;
  const { objections } = await at(a, 5).client.must('notice', 'mine', {});
  expect(objections).toMatchObject([{ raisedBy: '预备甲', anonymous: true, state: 'raised' }]);
  const { entries } = await at(a, 5).client.must('member', 'myData', {});
  expect(entries.map(({ type }) => type)).toContain('notice.objected');
});

test('编号是随机的：同一个人、同一个请求号，换一份公示得不出规律', async () => {
  const { world, a } = scene;
  const ids = await Promise.all(
    ['same-request-01', 'same-request-01'].map(async (requestId) => {
      const { _id: noticeId } = await publish(world, a);
      const input = { noticeId, version: 1, text: '有出入', anonymous: true };
      const reply = await at(a, 3).client.ask('notice', 'object', input, requestId);
      return reply.ok ? reply.output.objectionId : reply.error.code;
    }),
  );
  expect(ids.filter((id) => /^ob_[0-9a-f]{32}$/.test(id))).toHaveLength(1);
  expect(ids).toContain('REQUEST_REUSED');
});

test('期满生效之后，支部的账里只有公示的发布与生效', async () => {
  const { world, a } = scene;
  const { _id: noticeId } = await publish(world, a);
  const input = { noticeId, version: 1, text: '有出入', anonymous: true };
  const { objectionId } = await at(a, 4).client.must('notice', 'object', input);
  const one = { branchId: a.branchId, objectionId };
  await world.superior.must('notice', 'accept', one);
  await at(a, 0).client.must('notice', 'investigate', { objectionId, findings: '查过' });
  const answering = { ...one, outcome: 'explained', answer: '没有算错' } as const;
  await world.superior.must('notice', 'answer', answering);
  world.cloud.clock.advance(9 * DAY);
  await world.cloud.call('notice', { Type: 'Timer', TriggerName: 'settle' });
  const own = await world.store.all('journal', {
    orgId: a.branchId,
    'payload.noticeId': noticeId,
  });
  expect(own.map((entry) => entry['type']).sort()).toEqual([
    'notice.effective',
    'notice.published',
  ]);
  expect(ACCESS.notice.object.traced).toBe(false);
});
