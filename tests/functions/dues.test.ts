import type { Input } from '../../types/api';
import { codeOfReply } from './support/callAction';
import { roundTrips } from './support/event';
import type { Branch, World } from './support/world';
import { DAY, at, foundBranch, openWorld, person } from './support/world';

let world: World;
let branch: Branch;
const year = 2026;

beforeAll(async () => {
  world = await openWorld();
  branch = await foundBranch(
    world,
    'oD',
    [
      person('书记费', '13530000001', { position: 'leader' }),
      person('副书记费', '13530000002', { position: 'committeeMember' }),
      person('党员费', '13530000003'),
      person('关爱费', '13530000004', { careManaged: true }),
      person('免交费', '13530000005'),
    ],
    { secretary: 0, deputySecretary: 1, recorder: 2 },
  );
}, 60_000);
afterAll(() => world.close());

type Mark = Input<'membership', 'duesMark'>['marks'][number];
const client = (index: number) => at(branch, index).client;
const idOf = (index: number) => at(branch, index).memberId;
const paid = (index: number, on: string): Mark => ({ memberId: idOf(index), state: 'paid', on });
const mark = (month: string, marks: Mark[], reason?: string) =>
  client(2).ask('membership', 'duesMark', { month, marks, ...(reason ? { reason } : {}) });
const rowOf = async (index: number) => {
  const { rows } = await client(0).must('membership', 'duesRegister', { year });
  const row = rows.find(({ memberId }) => memberId === idOf(index));
  if (!row) throw new Error('登记表里没有这个人');
  return row;
};
const monthIs = (iso: string) => world.cloud.clock.set(Date.parse(`${iso}T09:00:00+08:00`));

describe('党费登记（M10）', () => {
  test('第一次登记这个月，在册的人都列为应交；没有登记的月份不算欠', async () => {
    const reply = await mark('2026-03', [paid(0, '2026-03-01'), paid(1, '2026-03-02')]);
    expect(reply).toMatchObject({ ok: true, output: { changed: 2 } });
    const { months, rows } = await client(0).must('membership', 'duesRegister', { year });
    expect(months).toEqual(['2026-03']);
    expect(rows.map(({ months: own }) => own.map(({ state }) => state))).toEqual([
      ['paid'],
      ['paid'],
      ['due'],
      ['due'],
      ['due'],
    ]);
    expect(rows.every(({ standing }) => standing.late.length === 0)).toBe(true);
  });

  test('门口的几道：将来的月份、日期不配、日期在将来、不在名册', async () => {
    const one = [paid(2, '2026-03-01')];
    expect(codeOfReply(await mark('2026-04', one))).toBe('DUES_MONTH');
    const noDay: Mark = { memberId: idOf(2), state: 'paid', on: null };
    expect(codeOfReply(await mark('2026-03', [noDay]))).toBe('DUES_DATE');
    const dated: Mark = { memberId: idOf(2), state: 'due', on: '2026-03-01' };
    expect(codeOfReply(await mark('2026-03', [dated]))).toBe('DUES_DATE');
    expect(codeOfReply(await mark('2026-03', [paid(2, '2026-03-09')]))).toBe('DATE_IN_FUTURE');
    const nobody: Mark = { memberId: 'u_nobody', state: 'due', on: null };
    expect(codeOfReply(await mark('2026-03', [nobody]))).toBe('MEMBER_UNKNOWN');
  });

  test('改已记的须写原因，旧的留在账上；本人在“我的数据”里看得到', async () => {
    expect(codeOfReply(await mark('2026-03', [paid(1, '2026-03-01')]))).toBe('DUES_REASON');
    expect(codeOfReply(await mark('2026-03', [paid(1, '2026-03-01')], '日期记错'))).toBe('ok');
    const entries = await world.store.all('journal', {
      type: 'membership.duesMarked',
      'subject.memberId': idOf(1),
    });
    expect(entries.map(({ payload }) => payload)).toContainEqual({
      month: '2026-03',
      state: 'paid',
      on: '2026-03-01',
      was: { state: 'paid', on: '2026-03-02' },
      reason: '日期记错',
    });
    const { entries: own } = await client(1).must('member', 'myData', {});
    expect(own.filter(({ summary }) => summary === '党费登记')).toHaveLength(2);
  });

  test('只记交没交，不记数额（X4）', async () => {
    const [doc] = await world.store.all('dues');
    expect(
      Object.values(doc?.['marks'] as object).map((one) => Object.keys(one as object)),
    ).toEqual(Array.from({ length: 5 }, () => ['state', 'on']));
  });
});

describe('逾期（D17）与拖欠预警（V3）', () => {
  test('当月不能提拟记；次月起，未交、免交、关爱管理各归各的', async () => {
    const waived: Mark = { memberId: idOf(4), state: 'waived', on: null };
    expect(codeOfReply(await mark('2026-03', [waived]))).toBe('ok');
    const propose = () => client(2).ask('membership', 'duesPropose', { month: '2026-03' });
    monthIs('2026-03-31');
    expect(codeOfReply(await propose())).toBe('DUES_NOT_DUE');
    monthIs('2026-04-01');
    expect((await rowOf(2)).standing).toMatchObject({ late: ['2026-03'], unpaid: ['2026-03'] });
    expect((await rowOf(4)).standing.late).toEqual([]);
    expect(await propose()).toMatchObject({ ok: true, output: { proposed: 1 } });
    expect(await propose()).toMatchObject({ ok: true, output: { proposed: 0 } });
    const mine = await client(2).must('points', 'mine', { year });
    expect(mine).toMatchObject({ score: 100, deduction: 0 });
    expect(mine.lines).toEqual([
      expect.objectContaining({
        article: 'D17',
        points: -3,
        state: 'awaitingAnswer',
        evidence: [{ label: '2026-03 党费登记', meetingId: null }],
      }),
    ]);
    expect((await client(3).must('points', 'mine', { year })).lines).toEqual([]);
  });

  test('期内不能认定；期满由支部认定才扣分', async () => {
    const proposalId = `p_dues_2026-03_${idOf(2)}_D17`;
    const decide = () =>
      client(0).ask('points', 'decide', { proposalId, decision: 'confirm', reason: '核实' });
    expect(codeOfReply(await decide())).toBe('DEFENCE_PENDING');
    world.cloud.clock.advance(6 * DAY);
    expect(codeOfReply(await decide())).toBe('ok');
    expect((await client(2).must('points', 'mine', { year })).score).toBe(97);
  });

  test('补交之后不再欠，仍记不按时', async () => {
    expect(codeOfReply(await mark('2026-03', [paid(2, '2026-04-02')]))).toBe('ok');
    expect((await rowOf(2)).standing).toMatchObject({ late: ['2026-03'], unpaid: [] });
    const own = await client(2).must('membership', 'duesMine', { year });
    expect(own.months).toEqual([{ month: '2026-03', state: 'paid', on: '2026-04-02', late: true }]);
  });

  test.each([
    ['2026-09-30', 5, false],
    ['2026-10-01', 6, true],
  ])('三月的到 %s 没交：拖欠 %i 个月，预警 %s；只是预警，分数不变', async (on, months, warned) => {
    monthIs(on);
    const { standing, reasons } = await rowOf(3);
    expect(standing).toMatchObject({ overdueMonths: months, warned });
    if (warned) expect(reasons[0]?.articles).toEqual(['V3', 'M10', 'G3']);
    expect((await client(3).must('points', 'mine', { year })).vetoed).toBe(false);
  });

  test('一次登记多人只有几次往返；登记表 ≤ 4', async () => {
    const all = [0, 1, 2, 3, 4].map((index) => paid(index, '2026-09-05'));
    const marking = await roundTrips(world, 'membership:duesMark', () => mark('2026-09', all));
    expect(marking).toBeLessThanOrEqual(7);
    const reading = await roundTrips(world, 'membership:duesRegister', () => rowOf(0));
    expect(reading).toBeLessThanOrEqual(4);
  });
});

describe('每月二日定时提出拟记（D17）', () => {
  const proposalsOf = (index: number) =>
    world.store.all('journal', { type: 'points.proposed', 'subject.memberId': idOf(index) });
  const linesOf = async (index: number, of = year) =>
    (await client(index).must('points', 'mine', { year: of })).lines;
  const tick = () => world.cloud.runTimers();
  const due = (index: number): Mark => ({ memberId: idOf(index), state: 'due', on: null });
  const confirmAs = (proposalId: string) =>
    client(0).ask('points', 'decide', { proposalId, decision: 'confirm', reason: '核实' });

  beforeAll(async () => {
    monthIs('2027-05-20');
    await tick();
    const marks = [paid(0, '2027-05-06'), due(1), due(2), due(3)];
    expect(codeOfReply(await mark('2027-05', [...marks, due(4)]))).toBe('ok');
  }, 60_000);

  test('二日上午九点提出，经手人为 system；关爱管理的不提；再触发、人再点都不重复', async () => {
    monthIs('2027-06-02');
    world.cloud.clock.advance(-60_000);
    await tick();
    expect(await linesOf(1, 2027)).toEqual([]);
    world.cloud.clock.advance(120_000);
    await tick();
    for (const index of [1, 2, 4]) {
      const [entry, ...more] = await proposalsOf(index).then((all) =>
        all.filter(({ _id }) => String(_id).includes('2027-05')),
      );
      expect(more).toEqual([]);
      expect(entry).toMatchObject({ actor: 'system', type: 'points.proposed' });
      expect(await linesOf(index, 2027)).toHaveLength(1);
    }
    for (const index of [0, 3]) expect(await linesOf(index, 2027)).toEqual([]);
    const before = (await world.store.all('journal', { type: 'points.proposed' })).length;
    expect(await client(2).must('membership', 'duesPropose', { month: '2027-05' })).toMatchObject({
      proposed: 0,
    });
    monthIs('2027-07-02');
    world.cloud.clock.advance(60_000);
    await tick();
    expect(await world.store.all('journal', { type: 'points.proposed' })).toHaveLength(before);
  }, 60_000);

  test('还没认定的，更正成按时或免交即撤回；又改成未交的，再提是新的一件', async () => {
    const reply = await mark('2027-05', [paid(1, '2027-05-30')], '记错了，五月就交了');
    expect(reply).toMatchObject({ ok: true, output: { changed: 1, withdrawn: 1, decided: [] } });
    expect(await linesOf(1, 2027)).toEqual([]);
    const waived: Mark = { memberId: idOf(4), state: 'waived', on: null };
    expect(await mark('2027-05', [waived], '上级批准免交')).toMatchObject({
      ok: true,
      output: { withdrawn: 1 },
    });
    expect(await linesOf(4, 2027)).toEqual([]);
    const { proposed } = await client(2).must('membership', 'duesPropose', { month: '2027-05' });
    expect(proposed).toBe(0);
    expect(codeOfReply(await mark('2027-05', [due(1)], '又核实，确实没交'))).toBe('ok');
    expect(await client(2).must('membership', 'duesPropose', { month: '2027-05' })).toMatchObject({
      proposed: 1,
    });
    expect(await linesOf(1, 2027)).toHaveLength(1);
    expect((await proposalsOf(1)).map(({ _id }) => _id)).toContain(
      `p_dues_2027-05_${idOf(1)}_D17_2`,
    );
  });

  test('补交仍是不按时，不撤回；已认定的不动，答复里说是谁', async () => {
    expect(await mark('2027-05', [paid(2, '2027-06-20')])).toMatchObject({
      ok: true,
      output: { withdrawn: 0, decided: [] },
    });
    world.cloud.clock.advance(6 * DAY);
    expect(codeOfReply(await confirmAs(`p_dues_2027-05_${idOf(2)}_D17`))).toBe('ok');
    expect(await mark('2027-05', [paid(2, '2027-05-31')], '查到五月的收据')).toMatchObject({
      ok: true,
      output: { withdrawn: 0, decided: ['党员费'] },
    });
    expect((await client(2).must('points', 'mine', { year: 2027 })).score).toBe(97);
  });

  test('撤回与认定同时来：只成一个', async () => {
    const proposalId = `p_dues_2027-05_${idOf(1)}_D17_2`;
    const [marked, decided] = await Promise.all([
      mark('2027-05', [paid(1, '2027-05-30')], '收据找到了'),
      confirmAs(proposalId),
    ]);
    const closing = await world.store.all('journal', { 'subject.proposalId': proposalId });
    const kinds = closing.map(({ type }) => type).filter((type) => type !== 'points.proposed');
    expect(kinds).toHaveLength(1);
    const withdrawn = kinds[0] === 'points.withdrawn';
    expect(decided.ok).toBe(!withdrawn);
    expect(await linesOf(1, 2027)).toHaveLength(withdrawn ? 0 : 1);
    if (marked.ok) {
      expect(marked.output).toMatchObject(
        withdrawn ? { withdrawn: 1, decided: [] } : { withdrawn: 0, decided: ['副书记费'] },
      );
    }
  });
});

test('没有一次内部错误', () => {
  expect(world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
});
