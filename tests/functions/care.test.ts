import { rosterCells } from '../../config/demo/rosterWorkbook';
import { holdClosed } from './support/meetingInputs';
import { refusalOf } from './support/proposals';
import type { Branch, World } from './support/world';
import { at, foundBranch, openWorld, person, uploadRoster } from './support/world';

const PEOPLE = [
  person('书记关', '13710000001', { position: 'leader' }),
  person('副书记关', '13710000002', { position: 'committeeMember' }),
  person('记录员关', '13710000003'),
  person('年老关', '13710000004'),
  person('体弱关', '13710000005'),
  person('无机关', null),
  person('名册关', '13710000007', { careManaged: true }),
  person('普通关', '13710000008'),
];

let world: World;
let branch: Branch;

beforeAll(async () => {
  world = await openWorld();
  branch = await foundBranch(world, 'oCa', PEOPLE, {
    secretary: 0,
    deputySecretary: 1,
    recorder: 2,
  });
}, 120_000);
afterAll(() => world.close());

const client = (index: number) => at(branch, index).client;
const idOf = (index: number) => at(branch, index).memberId;
const ask = (index: number, by = 0) =>
  refusalOf(world, client(by), 'points.careAsk', {
    memberId: idOf(index),
    ground: 'elderlyFrail',
  });
const managed = async (index: number) => {
  const { items } = await client(0).must('points', 'careList', {});
  return items.find(({ memberId }) => memberId === idOf(index));
};

describe('征求意愿（S2）：支部提出、本人愿意，两样都有才作数', () => {
  test('支部提出 → 本人愿意 → 不列入积分；随时改回，当即作数', async () => {
    expect(await ask(3)).toBeNull();
    expect(await managed(3)).toMatchObject({ wish: null, careManaged: false });
    expect((await client(3).must('points', 'todo', {})).careAsked).toBe(true);
    expect(await client(3).must('points', 'careAnswer', { wish: 'care' })).toEqual({
      careManaged: true,
    });
    expect((await client(3).must('points', 'todo', {})).careAsked).toBe(false);
    expect((await client(3).must('points', 'mine', { year: 2026 })).careManaged).toBe(true);
    const meetingId = await holdClosed(world, client(0), '关爱之后');
    const proposed = await world.store.all('journal', { 'subject.meetingId': meetingId });
    const absent = proposed.filter(({ type }) => type === 'points.proposed');
    const subjects = absent.map((doc) => (doc['subject'] as { memberId: string }).memberId);
    expect(subjects).not.toContain(idOf(3));
    expect(subjects).toContain(idOf(7));
    expect(await client(3).must('points', 'careAnswer', { wish: 'points' })).toEqual({
      careManaged: false,
    });
    expect(await managed(3)).toMatchObject({ wish: 'points', careManaged: false });
  });

  test('本人自己提出：还要支部提出情形，不能自己说了算；先后不论', async () => {
    const apply = { ground: 'longTermIllness' } as const;
    expect(await client(4).must('points', 'careApply', apply)).toEqual({ careManaged: false });
    expect(await managed(4)).toMatchObject({ ground: 'longTermIllness', wish: 'care' });
    expect(await ask(4)).toBeNull();
    expect(await managed(4)).toMatchObject({ ground: 'elderlyFrail', careManaged: true });
  });

  test('没有手机的，记录员照书面意愿登记', async () => {
    const paper = { memberId: idOf(5), wish: 'care', note: '书面意愿存档案柜' } as const;
    expect(await refusalOf(world, client(2), 'points.careAnswerFor', paper)).toBe('CARE_NOT_ASKED');
    await ask(5);
    expect(await client(2).must('points', 'careAnswerFor', paper)).toEqual({
      memberId: idOf(5),
      careManaged: true,
    });
    const back = { ...paper, wish: 'points' } as const;
    expect(await client(2).must('points', 'careAnswerFor', back)).toMatchObject({
      careManaged: false,
    });
  });

  test('名册上早已登记的：提出、答愿意都不取消，答积分当即取消', async () => {
    expect(await managed(6)).toMatchObject({ ground: null, wish: null, careManaged: true });
    await ask(6);
    expect(await managed(6)).toMatchObject({ careManaged: true });
    await client(6).must('points', 'careAnswer', { wish: 'care' });
    expect(await managed(6)).toMatchObject({ wish: 'care', careManaged: true });
    await client(6).must('points', 'careAnswer', { wish: 'points' });
    expect(await managed(6)).toMatchObject({ wish: 'points', careManaged: false });
  });

  test.each([
    [
      '书记替自己提出',
      'points.careAsk',
      0,
      () => ({ memberId: idOf(0), ground: 'elderlyFrail' }),
      'OWN_CASE',
    ],
    [
      '不在册的人',
      'points.careAsk',
      0,
      () => ({ memberId: 'u_none', ground: 'elderlyFrail' }),
      'MEMBER_UNKNOWN',
    ],
    [
      '情形不对',
      'points.careAsk',
      0,
      () => ({ memberId: idOf(7), ground: 'lazy' }),
      'INVALID_INPUT',
    ],
    [
      '记录员不能提出',
      'points.careAsk',
      2,
      () => ({ memberId: idOf(7), ground: 'elderlyFrail' }),
      'FORBIDDEN',
    ],
    ['没有征求就答愿意', 'points.careAnswer', 7, () => ({ wish: 'care' }), 'CARE_NOT_ASKED'],
    [
      '普通党员不能代录',
      'points.careAnswerFor',
      7,
      () => ({ memberId: idOf(5), wish: 'care', note: '无' }),
      'FORBIDDEN',
    ],
    ['普通党员看不到名单', 'points.careList', 7, () => ({}), 'FORBIDDEN'],
  ] as const)('%s：拒绝，什么也不变', async (_case, action, by, input, code) => {
    const before = await world.store.digest();
    expect(await refusalOf(world, client(by), action, input())).toBe(code);
    expect(await world.store.digest()).toBe(before);
  });

  test('支部提出与本人答复同时来：两样都记下，结果照两样算', async () => {
    await client(7).must('points', 'careApply', { ground: 'limitedMobility' });
    await client(7).must('points', 'careAnswer', { wish: 'points' });
    await Promise.all([
      ask(7),
      ask(7, 1),
      client(7).must('points', 'careApply', { ground: 'limitedMobility' }),
    ]);
    expect(await managed(7)).toMatchObject({ wish: 'care', careManaged: true });
  });
});

describe('名册导入不改本人的答复（S2）', () => {
  const cellsOf = (index: number, careManaged: string) =>
    PEOPLE.map((one, i) => {
      const cells = rosterCells(one);
      cells[7] = i === index ? careManaged : '';
      return cells;
    });
  const preview = async (index: number, careManaged: string) => {
    const fileId = await uploadRoster(world, client(0), cellsOf(index, careManaged));
    return client(0).must('member', 'previewRoster', { fileId });
  };

  test('答了积分的，名册写“是”报错；写“否”、留空都照旧', async () => {
    const { rows } = await preview(6, '是');
    expect(rows[6]).toMatchObject({
      outcome: 'error',
      errors: [{ column: '关爱管理', message: expect.stringContaining('填“否”或留空') }],
    });
    expect((await preview(6, '否')).rows[6]).toMatchObject({ outcome: 'same' });
  });

  test('答了愿意的，留空照旧', async () => {
    expect((await preview(6, '')).rows[4]).toMatchObject({ outcome: 'same', changes: [] });
  });

  test('预览之后本人改了主意：名册不能提交，须重新预览', async () => {
    const { previewId } = await preview(6, '否');
    await client(4).must('points', 'careAnswer', { wish: 'points' });
    expect(await client(0).ask('member', 'commitRoster', { previewId })).toMatchObject({
      error: { code: 'ROSTER_CHANGED' },
    });
  });
});

test('同一个请求重来：账上只有一件', async () => {
  const input = { memberId: idOf(3), ground: 'limitedMobility' } as const;
  const first = await client(0).must('points', 'careAsk', input, 'care-again-0001');
  expect(await client(0).must('points', 'careAsk', input, 'care-again-0001')).toEqual(first);
  const asked = await world.store.all('journal', {
    type: 'points.careAsked',
    'subject.memberId': idOf(3),
    'payload.ground': 'limitedMobility',
  });
  expect(asked).toHaveLength(1);
});

test('没有一次内部错误', () => {
  expect(world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
});
