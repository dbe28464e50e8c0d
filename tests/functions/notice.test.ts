import { noticeIdOf } from '../../cloudfunctions/_store/notices';
import type { Branch, World } from './support/world';
import { DAY, HOUR, at, foundBranch, openWorld, person } from './support/world';
import {
  CONTENT,
  CORRECTED,
  correct,
  draftOf,
  publish,
  tryCorrect,
  tryPublish,
} from './support/notices';
import { roundTrips } from './support/event';

/** 公示的发布、更正、期满（N1、N2、N4、N5、G2）。发布用的就是各函数用的 publishNotice。 */

jest.setTimeout(30_000);

let world: World;
let branch: Branch;
let other: Branch;

beforeAll(async () => {
  world = await openWorld();
  const people = Array.from({ length: 5 }, (_, i) => person(`公示${i}`, `1340001000${i}`));
  branch = await foundBranch(world, 'oN', people, {
    secretary: 0,
    deputySecretary: 1,
    recorder: 2,
  });
  other = await foundBranch(world, 'oM', [person('外人', '13400020000')], { secretary: 0 });
}, 60_000);
afterAll(() => world.close());

const member = () => at(branch, 3).client;
const clock = () => world.cloud.clock;
const until = (days: number) =>
  Math.floor((clock().now() + 8 * HOUR) / DAY) * DAY + (days + 1) * DAY - 8 * HOUR;
const effectiveEntries = (noticeId: string) =>
  world.store.all('journal', { type: 'notice.effective', 'payload.noticeId': noticeId });

/** 只跑公示的定时器；照 config.json 由平台触发的那一次另有用例。 */
const settle = () => world.cloud.call('notice', { Type: 'Timer', TriggerName: 'settle' });

async function tick(ms: number): Promise<void> {
  clock().advance(ms);
  expect(await settle()).toMatchObject({ ok: true });
}

test('测试进程、函数进程的时区都是 UTC', () => {
  expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(0);
});

describe('发布', () => {
  test('内容冻结、期限照 G2、账记在支部名下', async () => {
    const doc = await publish(world, branch);
    const view = await member().must('notice', 'get', { noticeId: doc._id });
    expect(view).toMatchObject({
      version: 1,
      state: 'running',
      until: until(7),
      content: CONTENT,
      mayObject: true,
      publicCode: null,
      branchName: 'oN支部',
      superiorName: '市直机关党委（演示）',
      versions: [{ version: 1, reason: null }],
    });
    expect(view.reasons.map(({ code }) => code)).toEqual(['notice.periodRunning']);
    const [entry] = await world.store.all('journal', { 'payload.noticeId': doc._id });
    expect(entry).toMatchObject({ type: 'notice.published', orgId: branch.branchId });
  });

  test('同一支部、同一类、同一期发两次：第二次拒绝，一个字不改', async () => {
    const draft = draftOf(branch);
    const [first, second] = [await tryPublish(world, draft), await tryPublish(world, draft)];
    expect(first.ok).toBe(true);
    expect(second).toMatchObject({ ok: false, error: { code: 'PUBLISH_REFUSED' } });
    expect(await world.store.all('notices', { _id: first.ok ? first.value._id : '' })).toEqual([
      first.ok ? first.value : null,
    ]);
  });

  test('两个人同时发同一份：只成一份', async () => {
    const draft = draftOf(branch);
    const both = await Promise.all([tryPublish(world, draft), tryPublish(world, draft)]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    const noticeId = noticeIdOf(branch.branchId, draft.kind, draft.period);
    expect(await world.store.all('noticetexts', { noticeId })).toHaveLength(1);
    expect(await world.store.all('journal', { 'payload.noticeId': noticeId })).toHaveLength(1);
  });

  test.each([6, 7.5, -1])('年度积分公示 %s 天：拒绝，说明最短几天', async (days) => {
    const refused = await tryPublish(world, draftOf(branch, { days }));
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'PUBLISH_REFUSED', message: expect.stringContaining('7') as string },
    });
  });

  test('不是支部、没有这个支部：NOT_FOUND', async () => {
    const [{ superiorId } = { superiorId: '' }] = (await world.store.all('notices')) as unknown as [
      { superiorId: string },
    ];
    for (const branchId of ['o_nobody', superiorId]) {
      const refused = await tryPublish(world, draftOf(branch, { branchId }));
      expect(refused).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    }
  });
});

describe('看公示', () => {
  test('本支部的人看得到，别的支部的人什么也看不到，上级看下级的', async () => {
    const { _id: noticeId, branchId } = await publish(world, branch);
    const { notices } = await member().must('notice', 'list', {});
    expect(notices[0]).toMatchObject({ noticeId, openObjections: 0 });
    const outsider = at(other, 0).client;
    expect(await outsider.must('notice', 'list', {})).toEqual({ notices: [] });
    for (const input of [{ noticeId }, { noticeId, branchId }]) {
      const refused = await outsider.ask('notice', 'get', input);
      expect(refused).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    }
    const { superior } = world;
    expect(await superior.must('notice', 'list', { branchId })).toMatchObject({ notices });
    const seen = await superior.must('notice', 'get', { noticeId, branchId });
    expect(seen).toMatchObject({ mayObject: false, content: CONTENT });
  });

  test('没有的公示、没有的版本：NOT_FOUND', async () => {
    const { _id: noticeId } = await publish(world, branch);
    for (const input of [{ noticeId: 'n_none' }, { noticeId, version: 2 }]) {
      const refused = await member().ask('notice', 'get', input);
      expect(refused).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    }
  });

  test('公示码只给书记、副书记、记录员；凭码不用绑定就能看，只有内容', async () => {
    const { _id: noticeId } = await publish(world, branch, { scope: 'unit' });
    const codeFor = async (index: number) =>
      (await at(branch, index).client.must('notice', 'get', { noticeId })).publicCode;
    const code = (await codeFor(0)) ?? '';
    expect(code).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect([await codeFor(1), await codeFor(2)]).toEqual([code, code]);
    expect([await codeFor(3), await codeFor(4)]).toEqual([null, null]);
    const stranger = world.client('oPasserBy');
    const view = await stranger.must('notice', 'byLink', { noticeId, code });
    expect(view).toMatchObject({
      content: CONTENT,
      mayObject: true,
      publicCode: null,
      versions: [],
      reasons: [],
    });
  });

  test('码不对、支部内的公示、没有的公示：一样的 NOT_FOUND', async () => {
    const { _id: unit } = await publish(world, branch, { scope: 'unit' });
    const { _id: inside } = await publish(world, branch);
    const stranger = world.client('oPasserBy');
    const wrong = 'A'.repeat(22);
    const replies = await Promise.all(
      [
        { noticeId: unit, code: wrong },
        { noticeId: unit, code: 'A'.repeat(30) },
        { noticeId: inside, code: wrong },
        { noticeId: 'n_none', code: wrong },
      ].map((input) => stranger.ask('notice', 'byLink', input)),
    );
    for (const reply of replies) {
      expect(reply).toEqual(replies[0]);
      expect(reply).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    }
  });
});

describe('更正', () => {
  test('新版重新起算，旧版一个字不变；历次与原因都看得到', async () => {
    const { _id: noticeId } = await publish(world, branch, { scope: 'district' });
    const old = await member().must('notice', 'get', { noticeId });
    await tick(3 * DAY);
    const doc = await correct(world, branch, noticeId, '乙的分少加了 2 分');
    expect(doc).toMatchObject({ version: 2, until: until(7) });
    const now = await member().must('notice', 'get', { noticeId });
    expect(now).toMatchObject({
      version: 2,
      content: CORRECTED,
      correctionReason: '乙的分少加了 2 分',
      state: 'running',
      until: doc.until,
    });
    expect(now.versions.map(({ version, reason }) => [version, reason])).toEqual([
      [1, null],
      [2, '乙的分少加了 2 分'],
    ]);
    const before = await member().must('notice', 'get', { noticeId, version: 1 });
    expect(before).toMatchObject({
      version: 1,
      content: old.content,
      publishedAt: old.publishedAt,
      until: old.until,
      state: 'superseded',
      mayObject: false,
    });
    expect(before.reasons.map(({ code }) => code)).toContain('notice.superseded');
    expect(await world.store.all('noticetexts', { noticeId })).toHaveLength(2);
  });

  test('已生效的也能更正：回到公示中，期满再生效一次', async () => {
    const { _id: noticeId } = await publish(world, branch);
    await tick(8 * DAY);
    expect(await effectiveEntries(noticeId)).toHaveLength(1);
    await correct(world, branch, noticeId, '算错了');
    expect((await member().must('notice', 'get', { noticeId })).state).toBe('running');
    await tick(8 * DAY);
    const entries = await effectiveEntries(noticeId);
    expect(entries.map((entry) => (entry['payload'] as { version: number }).version)).toEqual([
      1, 2,
    ]);
  });

  test('不写原因、别的支部的、没有的：拒绝，什么也没改', async () => {
    const { _id: noticeId } = await publish(world, branch);
    const before = await world.store.digest();
    const codeOf = async (...args: Parameters<typeof tryCorrect>) => {
      const result = await tryCorrect(...args);
      return result.ok ? 'ok' : result.error.code;
    };
    expect(await codeOf(world, branch, noticeId, ' ')).toBe('CORRECTION_REFUSED');
    expect(await codeOf(world, other, noticeId, '改')).toBe('NOT_FOUND');
    expect(await codeOf(world, branch, 'n_none', '改')).toBe('NOT_FOUND');
    expect(await world.store.digest()).toBe(before);
  });
});

describe('期满', () => {
  test('最后一日 24:00（北京时间）之前没有生效，之后由定时器记一笔', async () => {
    const { _id: noticeId, until: end } = await publish(world, branch);
    clock().set(end - 60_000);
    await world.cloud.runTimers();
    expect(await effectiveEntries(noticeId)).toEqual([]);
    expect((await member().must('notice', 'get', { noticeId })).state).toBe('running');
    clock().set(end + 5 * 60_000);
    await world.cloud.runTimers();
    expect(await effectiveEntries(noticeId)).toMatchObject([
      { actor: 'system', orgId: branch.branchId, payload: { version: 1, kind: 'annualPoints' } },
    ]);
    const view = await member().must('notice', 'get', { noticeId });
    expect(view).toMatchObject({ state: 'effective', reasons: [], mayObject: false });
  });

  test('定时器重复跑、同时跑：每份只记一笔', async () => {
    const docs = [await publish(world, branch), await publish(world, branch)];
    clock().advance(9 * DAY);
    const outcomes = await Promise.all([settle(), settle(), settle()]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true]);
    await settle();
    for (const { _id } of docs) expect(await effectiveEntries(_id)).toHaveLength(1);
  });

  test('季度公布当日 24:00 期满', async () => {
    const { _id: noticeId, until: end } = await publish(world, branch, {
      kind: 'quarterlyPoints',
      days: 0,
    });
    expect(end).toBe(until(0));
    clock().set(end);
    await tick(0);
    expect(await effectiveEntries(noticeId)).toHaveLength(1);
  });
});

test('数据库往返：列表 2，一份 3，凭链接 3', async () => {
  const { _id: noticeId, publicCode } = await publish(world, branch, { scope: 'unit' });
  const code = publicCode ?? '';
  const run = (action: 'list' | 'get' | 'byLink', work: () => Promise<unknown>) =>
    roundTrips(world, `notice:${action}`, work).then((trips) => [action, trips]);
  const measured = [
    await run('list', () => member().must('notice', 'list', {})),
    await run('get', () => member().must('notice', 'get', { noticeId })),
    await run('byLink', () => member().must('notice', 'byLink', { noticeId, code })),
  ];
  expect(measured).toEqual([
    ['list', 2],
    ['get', 3],
    ['byLink', 3],
  ]);
});

test('没有一次内部错误', () => {
  expect(world.log.filter((line) => /内部错误|没有记成/.test(line))).toEqual([]);
});
