import { rosterCells } from '../../config/demo/rosterWorkbook';
import { uploadFile } from '../../config/local/client';
import type { RosterFields } from '../../cloudfunctions/_store/previews';
import type { Output } from '../../types/api';
import type { Branch, World } from './support/world';
import { HOUR, at, foundBranch, openWorld, person, uploadRoster } from './support/world';

const BASE = [
  person('书记丙', '13700000001', { position: 'leader' }),
  person('副书记丙', '13700000002', { position: 'committeeMember' }),
  person('党员丙', '13700000003', { group: '第一党小组' }),
  person('无机丙', null),
];

let world: World;
let branch: Branch;

beforeAll(async () => {
  world = await openWorld();
  branch = await foundBranch(world, 'oR', BASE, { secretary: 0, deputySecretary: 1 });
}, 60_000);
afterAll(() => world.close());

const secretary = () => at(branch, 0).client;

async function preview(
  rows: readonly (readonly string[])[],
  header?: readonly string[],
): Promise<Output<'member', 'previewRoster'>> {
  const fileId = await uploadRoster(world, secretary(), rows, header);
  return secretary().must('member', 'previewRoster', { fileId });
}

async function refusal(
  rows: readonly (readonly string[])[],
  header?: readonly string[],
): Promise<unknown> {
  const fileId = await uploadRoster(world, secretary(), rows, header);
  return secretary().ask('member', 'previewRoster', { fileId });
}

/** 在原名册上换掉第 `index` 人的若干字段。 */
function changed(index: number, more: Partial<RosterFields>): string[][] {
  return BASE.map((row, i) => rosterCells(i === index ? { ...row, ...more } : row));
}

describe('逐行预览', () => {
  test('原样再传一遍：全部不变，提交是零改动', async () => {
    const { counts, missing, previewId } = await preview(BASE.map(rosterCells));
    expect(counts).toEqual({ create: 0, update: 0, same: 4, error: 0 });
    expect(missing).toEqual([]);
    expect(await secretary().must('member', 'commitRoster', { previewId })).toEqual({
      created: 0,
      updated: 0,
    });
  });

  test('新增、更新、不变、缺的人分别列出，更新写明从什么改到什么', async () => {
    const rows = [
      ...changed(2, { group: '第二党小组', mobile: true }).slice(0, 3),
      rosterCells(person('新来的', '13700000009')),
    ];
    const { rows: seen, counts, missing } = await preview(rows);
    expect(counts).toEqual({ create: 1, update: 1, same: 2, error: 0 });
    expect(seen[2]).toEqual({
      row: 4,
      outcome: 'update',
      name: '党员丙',
      changes: [
        { column: '党小组', from: '第一党小组', to: '第二党小组' },
        { column: '流动党员', from: '否', to: '是' },
      ],
      errors: [],
    });
    expect(missing).toEqual([{ memberId: at(branch, 3).memberId, name: '无机丙' }]);
  });

  test('预览不改名册', async () => {
    const before = await world.store.all('members');
    await preview(changed(2, { group: '第九组' }));
    expect(await world.store.all('members')).toEqual(before);
  });

  const bad: readonly (readonly [string, Partial<Record<string, string>>, string, RegExp])[] = [
    ['坏类别', { 党员类别: '群众' }, '党员类别', /正式党员.*预备党员/],
    ['坏在职状态', { 在职状态: '在岗' }, '在职状态', /在职.*离退休/],
    ['坏职务', { 职务: '处长' }, '职务', /班子成员/],
    ['坏日期', { 入党日期: '2026-02-30' }, '入党日期', /2026-01-31/],
    ['不是日期', { 入党日期: '去年' }, '入党日期', /2026-01-31/],
    ['手机号位数不对', { 手机号: '1370000' }, '手机号', /11 位/],
    ['是否填错', { 流动党员: '也许' }, '流动党员', /“是”或“否”/],
    ['没有姓名', { 姓名: '' }, '姓名', /不能为空/],
    ['姓名太长', { 姓名: '长'.repeat(31) }, '姓名', /30/],
    ['党小组名太长', { 党小组: '组'.repeat(31) }, '党小组', /30/],
  ];
  test.each(bad)('错误行：%s', async (_name, wrong, column, message) => {
    const header = [
      '姓名',
      '手机号',
      '党员类别',
      '在职状态',
      '职务',
      '党小组',
      '流动党员',
      '入党日期',
    ];
    const good: Readonly<Record<string, string>> = {
      姓名: '某人',
      手机号: '13700000020',
      党员类别: '正式党员',
      在职状态: '在职',
    };
    const row = { ...good, ...wrong };
    const { rows, counts, previewId } = await preview(
      [header.map((name) => row[name] ?? '')],
      header,
    );
    expect(counts.error).toBe(1);
    expect(rows[0]).toMatchObject({ row: 2, outcome: 'error', changes: [] });
    expect(rows[0]?.errors).toEqual([{ column, message: expect.stringMatching(message) }]);
    expect(await secretary().ask('member', 'commitRoster', { previewId })).toMatchObject({
      ok: false,
      error: { code: 'ROSTER_HAS_ERRORS', articles: ['O10'] },
    });
  });

  test('一行里有几处错，一次说全', async () => {
    const { rows } = await preview([['某人', '1', '群众', '在岗', '', '', '也许', '', '去年']]);
    expect(rows[0]?.errors.map((error) => error.column)).toEqual([
      '手机号',
      '党员类别',
      '在职状态',
      '流动党员',
      '入党日期',
    ]);
  });

  test('文件里手机号重复：两行都报，指出是哪一行', async () => {
    const { rows } = await preview([
      rosterCells(person('张三', '13700000030')),
      rosterCells(person('李四', '137-0000-0030')),
    ]);
    expect(rows.map((row) => row.errors[0]?.message)).toEqual(['与第 3 行重复', '与第 2 行重复']);
  });

  test('文件里两行没填手机号的同名新人：认不准就报错，不悄悄建两个', async () => {
    const { counts } = await preview([
      rosterCells(person('王五', null)),
      rosterCells(person('王五', null)),
    ]);
    expect(counts).toMatchObject({ create: 0, error: 2 });
  });

  test('名册里已有的人在文件里出现两行：不猜，报错', async () => {
    const rows = [...BASE.map(rosterCells), rosterCells(person('无机丙', null))];
    const { counts } = await preview(rows);
    expect(counts).toMatchObject({ same: 3, error: 2 });
  });

  test('同名不同手机号的新人可以各建一条', async () => {
    const { counts } = await preview([
      rosterCells(person('赵六', '13700000041')),
      rosterCells(person('赵六', '13700000042')),
    ]);
    expect(counts).toMatchObject({ create: 2, error: 0 });
  });
});

describe('整张表读不了', () => {
  test('缺列：说出缺哪几列', async () => {
    expect(await refusal([['张三', '13700000050']], ['姓名', '手机号'])).toMatchObject({
      ok: false,
      error: { code: 'ROSTER_COLUMNS_MISSING', message: '名册缺少列：党员类别、在职状态' },
    });
  });
  test('没有党员', async () => {
    expect(await refusal([])).toMatchObject({ ok: false, error: { code: 'ROSTER_EMPTY' } });
  });
  test('500 行可以，501 行不行', async () => {
    const rows = Array.from({ length: 501 }, (_, i) =>
      rosterCells(person(`党员${i}`, `138${String(10_000_000 + i)}`)),
    );
    expect((await preview(rows.slice(0, 500))).counts.create).toBe(500);
    expect(await refusal(rows)).toMatchObject({
      ok: false,
      error: { code: 'ROSTER_TOO_LONG', message: '名册超过 500 行，请分支部导入' },
    });
  });
  test.each([
    ['纯文本', Buffer.from('姓名,手机号\n张三,13700000060')],
    ['空文件', Buffer.alloc(0)],
    ['坏的压缩包', Buffer.from('504b0304000000000000', 'hex')],
  ])('不是 xlsx：%s', async (_name, bytes) => {
    const fileId = await uploadFile(
      world.cloud,
      `roster/bad-${bytes.length}.xlsx`,
      new Uint8Array(bytes),
      secretary().openid,
    );
    expect(await secretary().ask('member', 'previewRoster', { fileId })).toMatchObject({
      ok: false,
      error: { code: 'ROSTER_UNREADABLE' },
    });
  });
  test('没有这个文件', async () => {
    const reply = await secretary().ask('member', 'previewRoster', { fileId: 'cloud://没有.xlsx' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'ROSTER_UNREADABLE' } });
  });
  test('表头上面有标题也认得', async () => {
    const header = ['市直机关第三党支部名册', '', ''];
    const { counts } = await preview(
      [
        ['姓名', '党员类别', '在职状态'],
        ['张三', '正式党员', '在职'],
      ],
      header,
    );
    expect(counts.create).toBe(1);
  });
});

describe('提交', () => {
  test('预览满一小时作废', async () => {
    const { previewId } = await preview(changed(3, { group: '第三党小组' }));
    world.cloud.clock.advance(HOUR);
    expect(await secretary().ask('member', 'commitRoster', { previewId })).toMatchObject({
      ok: false,
      error: { code: 'PREVIEW_EXPIRED', articles: ['X5'] },
    });
  });
  test('别人的预览不能提交', async () => {
    const { previewId } = await preview(changed(3, { group: '第三党小组' }));
    expect(await at(branch, 1).client.ask('member', 'commitRoster', { previewId })).toMatchObject({
      ok: false,
      error: { code: 'PREVIEW_EXPIRED' },
    });
  });
  test('预览之后名册被改过：要重新预览，名册不动', async () => {
    const first = await preview(changed(3, { group: '甲组' }));
    const second = await preview(changed(3, { group: '乙组' }));
    await secretary().must('member', 'commitRoster', { previewId: second.previewId });
    const before = await world.store.all('members');
    expect(
      await secretary().ask('member', 'commitRoster', { previewId: first.previewId }),
    ).toMatchObject({ ok: false, error: { code: 'ROSTER_CHANGED' } });
    expect(await world.store.all('members')).toEqual(before);
  });
  test('两人同时提交各自的预览：只成一个', async () => {
    const deputy = at(branch, 1).client;
    const fileId = await uploadRoster(world, deputy, changed(3, { group: '丁组' }));
    const mine = await preview(changed(3, { group: '丙组' }));
    const theirs = await deputy.must('member', 'previewRoster', { fileId });
    const replies = await Promise.all([
      secretary().ask('member', 'commitRoster', { previewId: mine.previewId }),
      deputy.ask('member', 'commitRoster', { previewId: theirs.previewId }),
    ]);
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
    expect(replies.find((reply) => !reply.ok)).toMatchObject({ error: { code: 'ROSTER_CHANGED' } });
  });
  test('更新一个人：保住他的绑定、同意与任职，名册里看得到新值', async () => {
    const { previewId } = await preview(changed(0, { group: '书记组', joinedOn: '2001-07-01' }));
    await secretary().must('member', 'commitRoster', { previewId });
    const { members } = await secretary().must('member', 'roster', {});
    expect(members[0]).toMatchObject({
      name: '书记丙',
      group: '书记组',
      joinedOn: '2001-07-01',
      roles: ['secretary'],
      bound: true,
    });
  });
});

test('没有一次内部错误', () => {
  expect(world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
});
