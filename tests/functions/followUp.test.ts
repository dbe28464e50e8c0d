import {
  FIRST_MEMBER,
  SECRETARY,
  credit,
  foundCommitteeBranch,
  midnight,
  on,
  throughNotice,
} from './support/assessmentYear';
import { codeOfReply } from './support/callAction';
import type { Branch, World } from './support/world';
import { at, openWorld } from './support/world';

/** 一步里要开会、走几道手续，忙的机器多留些时间。 */
jest.setTimeout(30_000);

let world: World;
let branch: Branch;

beforeAll(async () => {
  world = await openWorld();
  branch = await foundCommitteeBranch(world, 'oFa', '1391', 4);
}, 60_000);
afterAll(() => world.close());

const secretary = () => at(branch, SECRETARY).client;
const idOf = (index: number) => at(branch, index).memberId;
const LOW = FIRST_MEMBER;
const rowOf = async (year: number, index: number) => {
  const { rows } = await secretary().must('assessment', 'results', { year });
  const row = rows.find(({ memberId }) => memberId === idOf(index));
  if (!row) throw new Error('没有这一行');
  return row;
};
const assign = (year: number, index: number, helperIds: readonly string[]) =>
  secretary().ask('assessment', 'assignHelp', {
    year,
    memberId: idOf(index),
    helperIds: [...helperIds],
  });
const recordAs = (year: number, index: number, outcome: 'effective' | 'ineffective' | 'refused') =>
  secretary().ask('assessment', 'recordHelp', {
    year,
    memberId: idOf(index),
    outcome,
    note: '谈过两次',
  });

describe('谈心谈话、结对帮扶（S10）', () => {
  test('结果公示之前不指定', async () => {
    await credit(world, branch, LOW, { item: 'D21', count: 2, happened: on('2026-05-06') });
    expect(codeOfReply(await assign(2026, LOW, [idOf(1)]))).toBe('NOT_FOUND');
  });

  test('公示之后：低的应当帮扶；不低的不指定；帮扶的人须是本支部的别人', async () => {
    world.cloud.clock.set(midnight(2027, 1, 6));
    await throughNotice(world, branch, 2026);
    expect(await rowOf(2026, LOW)).toMatchObject({
      score: 80,
      hint: 'bottom',
      help: { due: true, helpers: [], outcome: null },
      dispositionReview: false,
    });
    const cases: [Promise<{ ok: boolean; error?: { message: string } }>, string][] = [
      [assign(2026, FIRST_MEMBER + 1, [idOf(1)]), '没有需要帮扶的情况'],
      [assign(2026, LOW, [idOf(LOW)]), '本人以外的党员'],
      [assign(2026, LOW, [idOf(1), idOf(1)]), '不能重复'],
      [assign(2026, LOW, ['m_none']), '本支部在册'],
      [recordAs(2026, LOW, 'effective'), '还没有指定帮扶的人'],
    ];
    for (const [reply, message] of cases) {
      expect((await reply).error?.message).toContain(message);
    }
    expect(await assign(2026, LOW, [idOf(1), idOf(2)])).toMatchObject({ ok: true });
    expect((await rowOf(2026, LOW)).help.helpers).toEqual(['副书记a', '委员a']);
    const own = await at(branch, LOW).client.must('assessment', 'result', { year: 2026 });
    expect(own.result?.help).toMatchObject({ due: true, helpers: ['副书记a', '委员a'] });
  });

  test.each([
    ['effective', false],
    ['ineffective', true],
    ['refused', true],
  ] as const)('整改 %s → 由支部按规定研究 %s', async (outcome, expected) => {
    expect(await recordAs(2026, LOW, outcome)).toMatchObject({ ok: true });
    const row = await rowOf(2026, LOW);
    expect(row.help).toMatchObject({ outcome, note: '谈过两次', helpers: ['副书记a', '委员a'] });
    expect(row.dispositionReview).toBe(expected);
  });

  test('连续两年低且靠后：第二年提示按规定研究，草表里就看得到；结论仍由支部作', async () => {
    await recordAs(2026, LOW, 'effective');
    await credit(world, branch, LOW, { item: 'D21', count: 2, happened: on('2027-05-06') });
    const other = FIRST_MEMBER + 1;
    await credit(world, branch, other, { item: 'D21', happened: on('2027-05-06') });
    world.cloud.clock.set(midnight(2028, 1, 6));
    const { rows } = await secretary().must('assessment', 'draft', { year: 2027 });
    const low = rows.find(({ memberId }) => memberId === idOf(LOW));
    expect(low).toMatchObject({ score: 80, dispositionReview: true, required: null });
    expect(low?.reasons.map(({ code }) => code)).toContain('points.lowTwoYears');
    expect(rows.find(({ memberId }) => memberId === idOf(other))?.dispositionReview).toBe(false);
  });
});

test('没有一次内部错误', () => {
  expect(world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
});
