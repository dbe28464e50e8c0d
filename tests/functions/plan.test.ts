import { codeOfReply } from './support/callAction';
import { hold, roundTrips } from './support/event';
import type { Branch, World } from './support/world';
import { DAY, MONDAY, at, foundBranch, openWorld, person } from './support/world';

let world: World;
let branch: Branch;
const year = 2026;

beforeAll(async () => {
  world = await openWorld();
  branch = await foundBranch(
    world,
    'oPl',
    [
      person('书记丙', '13510000001', { position: 'leader' }),
      person('副书记丙', '13510000002', { position: 'committeeMember' }),
      person('党员丙', '13510000003', { group: '一组' }),
      person('党员丁', '13510000004', { group: '二组' }),
    ],
    { secretary: 0, deputySecretary: 1, recorder: 2 },
  );
}, 60_000);
afterAll(() => world.close());

const secretary = () => at(branch, 0).client;
const recorder = () => at(branch, 2).client;
const ordinary = () => at(branch, 3).client;
const planOf = async (client = secretary()) => {
  const { plan } = await client.must('plan', 'get', { year });
  if (!plan) throw new Error('没有计划');
  return plan;
};
const superiorPlan = async () =>
  world.superior.must('plan', 'get', { year, branchId: branch.branchId });
const owedOf = async (duty: string, on?: string) => {
  const { branch: lines } = await secretary().must('plan', 'owed', on ? { on } : {});
  return lines.filter((line) => line.duty === duty).map(({ subject, owed }) => [subject, owed]);
};
const saveable = async () => {
  const { version, rows } = await planOf();
  return {
    year,
    version,
    rows: rows.map(({ rowId, duty, group, fromMonth, untilMonth, month, theme }) => ({
      rowId,
      duty,
      group,
      fromMonth,
      untilMonth,
      month,
      theme,
    })),
  };
};

describe('年度计划（M6）', () => {
  test('没有计划时给空；由领域频次生成，再生成不覆盖', async () => {
    expect((await secretary().must('plan', 'get', { year })).plan).toBeNull();
    const { rows, version } = await recorder().must('plan', 'draft', { year });
    expect(version).toBe(1);
    const plan = await planOf();
    expect(plan.rows).toHaveLength(rows);
    expect(plan.rows.filter(({ duty }) => duty === 'themedPartyDay')).toHaveLength(24);
    expect(plan.rows.filter(({ duty }) => duty === 'groupMeeting')).toHaveLength(24);
    expect(plan.changedSinceFiling).toBe(true);
    // 三月才写下：一二月过完的各行不算过期。
    const stateOf = new Map(plan.rows.map(({ rowId, state }) => [rowId, state]));
    expect(stateOf.get('2026-themedPartyDay-2-1')).toBe('before');
    expect(stateOf.get('2026-themedPartyDay-3-1')).toBe('open');
    expect(plan.rows.some(({ state }) => state === 'missed')).toBe(false);
    const again = await secretary().ask('plan', 'draft', { year });
    expect(codeOfReply(again)).toBe('PLAN_EXISTS');
  });

  test('没报备之前，普通党员与上级都看不到草稿', async () => {
    expect((await ordinary().must('plan', 'get', { year })).plan).toBeNull();
    expect((await superiorPlan()).plan).toBeNull();
  });

  test('改计划：版本对得上才改；坏行说得出第几行', async () => {
    const good = await saveable();
    const [first, ...rest] = good.rows;
    if (!first) throw new Error('计划是空的');
    const named = [{ ...first, theme: '年度工作部署' }, ...rest];
    const { version } = await recorder().must('plan', 'save', { ...good, rows: named });
    expect(version).toBe(2);
    expect((await planOf()).rows[0]?.theme).toBe('年度工作部署');
    const stale = await secretary().ask('plan', 'save', good);
    expect(codeOfReply(stale)).toBe('PLAN_CHANGED');
    const bad = [
      [{ ...first, rowId: 'nowhere' }],
      [first, first],
      [{ ...first, fromMonth: 3, untilMonth: 2 }],
      [{ ...first, month: 12 }],
      [{ ...first, group: '一组' }],
    ];
    for (const rows of bad) {
      const reply = await secretary().ask('plan', 'save', { year, version, rows });
      expect(codeOfReply(reply)).toBe('PLAN_ROW_INVALID');
    }
  });

  test('报备：少排的如实提示，上级看到的是报的那一版，收下有回执', async () => {
    const current = await saveable();
    const { version } = await secretary().must('plan', 'save', {
      ...current,
      rows: current.rows.filter(({ rowId }) => rowId !== '2026-themedPartyDay-6-2'),
    });
    const filed = await secretary().must('plan', 'file', { year, version });
    expect(filed.number).toBe(1);
    expect(filed.shortfalls.map(({ sentence }) => sentence)).toEqual([
      '6 月主题党日应不少于 2 次，计划里排了 1 次（依据 M2〔过硬〕三10；M6〔过硬〕三9、10）。',
    ]);
    const again = await secretary().ask('plan', 'file', { year, version });
    expect(codeOfReply(again)).toBe('PLAN_UNCHANGED');
    const { filings } = await world.superior.must('plan', 'filings', {});
    expect(filings).toEqual([
      expect.objectContaining({ branchId: branch.branchId, year, number: 1 }),
    ]);

    const draft = await saveable();
    await recorder().must('plan', 'save', {
      ...draft,
      rows: draft.rows.map((row) => ({ ...row, theme: '还没报' })),
    });
    const seen = await superiorPlan();
    expect(seen.plan?.rows.some(({ theme }) => theme === '还没报')).toBe(false);
    expect(seen.plan?.canEdit).toBe(false);

    const returned = await world.superior.must('plan', 'answer', {
      decision: 'return',
      branchId: branch.branchId,
      year,
      number: 1,
      reason: '六月少排一次',
    });
    expect(returned.state).toBe('returned');
    expect((await owedOf('annualPlanFiling'))[0]).toEqual([null, 1]);
    const plan = await planOf();
    expect(plan.filings[0]).toMatchObject({ state: 'returned', reason: '六月少排一次' });

    world.cloud.clock.advance(DAY);
    const second = await secretary().must('plan', 'file', { year, version: plan.version });
    expect(second.number).toBe(2);
    const receipt = await world.superior.must('plan', 'answer', {
      decision: 'receive',
      branchId: branch.branchId,
      year,
      number: 2,
    });
    expect(receipt.at).toBeGreaterThan(MONDAY + DAY);
    expect(receipt.at).toBeLessThanOrEqual(world.cloud.clock.now());
    const [, kept] = (await planOf(ordinary())).filings;
    expect(kept).toMatchObject({
      number: 2,
      filedBy: '书记丙',
      state: 'received',
      answeredBy: '上级管理员',
      answeredAt: receipt.at,
    });
    expect((await owedOf('annualPlanFiling'))[0]).toEqual([null, 0]);
    expect((await world.superior.must('plan', 'filings', {})).filings).toEqual([]);
    const late = await world.superior.ask('plan', 'answer', {
      decision: 'receive',
      branchId: branch.branchId,
      year,
      number: 2,
    });
    expect(codeOfReply(late)).toBe('PLAN_NOT_WAITING');
  });
});

describe('逐行的进度与还欠什么（M1—M6、M11）', () => {
  test('活动挂在计划行上：排上、办完，行的状态跟着变；书记讲党课也算党员讲党课', async () => {
    const row = '2026-partyLecture-1-1';
    const stateOf = async () => (await planOf()).rows.find(({ rowId }) => rowId === row)?.state;
    expect(await stateOf()).toBe('open');
    expect(await owedOf('partyLecture')).toEqual([[null, 1]]);
    expect(await owedOf('secretaryLecture')).toEqual([[null, 1]]);
    const meetingId = await hold(
      world,
      branch,
      {
        kind: 'partyLecture',
        title: '第一课',
        planRowId: row,
        speakerIds: [at(branch, 0).memberId],
      },
      [0, 2],
      false,
    );
    expect(await stateOf()).toBe('scheduled');
    world.cloud.clock.advance(DAY / 24);
    await secretary().must('meeting', 'close', { meetingId });
    expect(await stateOf()).toBe('done');
    expect(await owedOf('partyLecture')).toEqual([[null, 0]]);
    expect(await owedOf('secretaryLecture')).toEqual([[null, 0]]);
    const { people } = await secretary().must('plan', 'owed', {});
    const lecturers = people.filter(({ duty }) => duty === 'memberLecture');
    expect(lecturers.map(({ subject }) => subject)).toEqual(
      expect.arrayContaining(['副书记丙', '党员丙', '党员丁']),
    );
    expect(lecturers).toHaveLength(3);
  });

  test('党小组会逐组；支委会按月；取消的不算', async () => {
    expect(await owedOf('groupMeeting')).toEqual([
      ['一组', 1],
      ['二组', 1],
    ]);
    await hold(world, branch, { kind: 'groupMeeting', group: '一组' }, [2]);
    expect(await owedOf('groupMeeting')).toEqual([
      ['一组', 0],
      ['二组', 1],
    ]);
    expect(await owedOf('groupMeeting', '2026-04-10')).toEqual([
      ['一组', 1],
      ['二组', 1],
    ]);
    const startsAt = world.cloud.clock.now() + DAY;
    const { meetingId } = await secretary().must('meeting', 'create', {
      kind: 'committeeMeeting',
      title: '支委会',
      place: '会议室',
      startsAt,
      endsAt: startsAt + DAY / 24,
      planRowId: '2026-committeeMeeting-3-1',
    });
    await secretary().must('meeting', 'cancel', { meetingId, reason: '改期' });
    expect(await owedOf('committeeMeeting')).toEqual([[null, 1]]);
    const row = (await planOf()).rows.find(({ rowId }) => rowId === '2026-committeeMeeting-3-1');
    expect(row).toMatchObject({ state: 'open', eventIds: [] });
  });

  test('季度自查登记后不再欠；日期不能晚于今天；下一季又欠', async () => {
    expect(await owedOf('selfInspection')).toEqual([[null, 1]]);
    const future = await recorder().ask('plan', 'inspect', { on: '2026-12-01', findings: '查' });
    expect(codeOfReply(future)).toBe('DATE_IN_FUTURE');
    await recorder().must('plan', 'inspect', { on: '2026-03-02', findings: '签到齐全' });
    expect(await owedOf('selfInspection')).toEqual([[null, 0]]);
    expect(await owedOf('selfInspection', '2026-04-01')).toEqual([[null, 1]]);
  });

  test('上级看下级支部的欠账；普通党员看不到', async () => {
    const seen = await world.superior.must('plan', 'owed', { branchId: branch.branchId });
    expect(seen.branch.find(({ duty }) => duty === 'generalMeeting')?.owed).toBe(1);
    expect(seen.reasons.map(({ sentence }) => sentence)).toContain(
      '本季度支部党员大会应不少于 1 次，已 0 次，还差 1 次（依据 M1〔过硬〕三5、9）。',
    );
    expect(codeOfReply(await ordinary().ask('plan', 'owed', {}))).toBe('FORBIDDEN');
  });

  test('往返：书记的欠账 ≤ 4，计划 ≤ 6', async () => {
    await secretary().must('plan', 'owed', {});
    const owed = await roundTrips(world, 'plan:owed', () => secretary().must('plan', 'owed', {}));
    expect(owed).toBeLessThanOrEqual(4);
    const get = await roundTrips(world, 'plan:get', () => planOf());
    expect(get).toBeLessThanOrEqual(6);
  });

  test('一整年算到头，与时钟无关地可重算：看三月的欠账，年底看也一样', async () => {
    const before = await secretary().must('plan', 'owed', { on: '2026-03-31' });
    world.cloud.clock.set(Date.UTC(2026, 11, 20));
    const after = await secretary().must('plan', 'owed', { on: '2026-03-31' });
    expect(after.branch).toEqual(before.branch);
    const missed = (await planOf()).rows.filter(({ state }) => state === 'missed');
    expect(missed.length).toBeGreaterThan(40);
    world.cloud.clock.set(MONDAY + 10 * DAY);
  });
});

test('没有一次内部错误', () => {
  expect(world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
});
