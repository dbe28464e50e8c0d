import readSheets from 'read-excel-file/node';
import { codeOfReply } from './support/callAction';
import { readPdf, wordFiles, wordOutline } from './support/documents';
import { hold, roundTrips } from './support/event';
import type { Branch, World } from './support/world';
import { at, foundBranch, openWorld, person } from './support/world';

jest.setTimeout(30_000);

let world: World;
let branch: Branch;
let lecture: string;
let general: string;
const year = 2026;

beforeAll(async () => {
  world = await openWorld();
  branch = await foundBranch(
    world,
    'oK',
    [
      person('书记卡', '13550000001', { position: 'leader' }),
      person('党员卡', '13550000002', { joinedOn: '2010-03-20', group: '一组' }),
      person('退休卡', '13550000003', { serviceStatus: 'retired', joinedOn: '1980-07-01' }),
      person('=1+1', '13550000004'),
    ],
    { secretary: 0, recorder: 3 },
  );
  general = await hold(world, branch, { title: '党员大会' }, [0, 1]);
  const speakerIds = [at(branch, 1).memberId];
  lecture = await hold(
    world,
    branch,
    { kind: 'partyLecture', title: '讲一课', speakerIds },
    [0, 1],
  );
}, 60_000);
afterAll(() => world.close());

const client = (index: number) => at(branch, index).client;
const idOf = (index: number) => at(branch, index).memberId;

describe('岗位承诺与载体（O14、O15）、排查（O11）', () => {
  test('承诺要在支部会议上、本人到会；没承诺的不能汇报', async () => {
    const report = (month: string) =>
      client(1).ask('membership', 'pledgeReport', { month, statement: '按承诺履职' });
    expect(codeOfReply(await report('2026-03'))).toBe('PLEDGE_NONE');
    const pledge = (index: number, meetingId: string) =>
      client(index).ask('membership', 'pledge', { meetingId, statement: '首问负责' });
    expect(codeOfReply(await pledge(2, general))).toBe('PLEDGE_MEETING');
    expect(codeOfReply(await pledge(1, lecture))).toBe('PLEDGE_MEETING');
    expect(codeOfReply(await pledge(1, general))).toBe('ok');
    expect(codeOfReply(await report('2026-04'))).toBe('PLEDGE_MONTH');
    expect(codeOfReply(await report('2026-03'))).toBe('ok');
  });

  test('承诺的下月起每月要汇报，汇报了就不欠', async () => {
    const owes = async (on: string) => {
      const { people } = await client(0).must('plan', 'owed', { on });
      return people.filter(({ duty }) => duty === 'pledgeReport').map(({ subject }) => subject);
    };
    expect(await owes('2026-03-31')).toEqual([]);
    expect(await owes('2026-04-30')).toEqual(['党员卡']);
    world.cloud.clock.set(Date.parse('2026-04-02T09:00:00+08:00'));
    await client(1).must('membership', 'pledgeReport', { month: '2026-04', statement: '办结两件' });
    expect(await owes('2026-04-30')).toEqual([]);
  });

  test('五个一归在职、三大员归离退休；记录员可代登', async () => {
    const given = { on: '2026-04-01', statement: '社区清扫' } as const;
    const wrong = await client(1).ask('membership', 'serve', {
      service: 'policyPromoter',
      ...given,
    });
    expect(codeOfReply(wrong)).toBe('SERVICE_MISMATCH');
    await client(1).must('membership', 'serve', { service: 'publicService', ...given });
    await client(3).must('membership', 'serveFor', {
      memberId: idOf(2),
      service: 'policyPromoter',
      ...given,
    });
    const late = await client(1).ask('membership', 'serve', {
      service: 'publicService',
      ...given,
      on: '2026-04-03',
    });
    expect(codeOfReply(late)).toBe('DATE_IN_FUTURE');
  });

  test('季度排查、半年检查登记之后不欠', async () => {
    const owed = async (duty: string) => {
      const { branch: lines } = await client(0).must('plan', 'owed', {});
      return lines.find((line) => line.duty === duty)?.owed;
    };
    for (const register of ['relationCheck', 'serviceCheck'] as const) {
      expect(await owed(register)).toBe(1);
      await client(3).must('membership', 'check', {
        register,
        on: '2026-04-02',
        findings: '没有口袋、空挂、失联党员',
      });
      expect(await owed(register)).toBe(0);
    }
    const { entries } = await client(0).must('membership', 'registers', { year });
    expect(entries.map(({ what }) => what).sort()).toEqual(
      [
        'pledge',
        'pledgeReport',
        'pledgeReport',
        'relationCheck',
        'service',
        'service',
        'serviceCheck',
      ].sort(),
    );
  });
});

describe('一卡一本一账（O10）', () => {
  test('卡与本全由事实得来：改了事实就变，库里没有另存一份', async () => {
    await client(0).must('membership', 'talkRecord', {
      memberId: idOf(1),
      kind: 'secretaryTalk',
      on: '2026-04-01',
    });
    await client(3).must('membership', 'duesMark', {
      month: '2026-04',
      marks: [{ memberId: idOf(1), state: 'paid', on: '2026-04-01' }],
    });
    const before = await world.store.digest();
    const { card, book } = await client(1).must('membership', 'card', { year });
    expect(card).toMatchObject({
      name: '党员卡',
      group: '一组',
      joinedOn: '2010-03-20',
      pledge: { text: '首问负责' },
    });
    expect(JSON.stringify(card)).not.toContain('13550000002');
    expect(book.lines.map(({ what, ref }) => [what, ref])).toEqual(
      expect.arrayContaining([
        ['event', general],
        ['event', lecture],
        ['lecture', lecture],
      ]),
    );
    expect(new Set(book.lines.map(({ what }) => what))).toEqual(
      new Set(['event', 'lecture', 'talk', 'service', 'pledgeReport', 'dues']),
    );
    expect(await world.store.digest()).toBe(before);
    const times = book.lines.map((line) => line.at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  test('缺席的拟记也在本上，连同走到哪一步', async () => {
    const { book } = await client(2).must('membership', 'card', { year });
    const points = book.lines.filter(({ what }) => what === 'points');
    expect(points).toHaveLength(2);
    expect(points[0]?.title).toContain('-3');
    expect(points[0]?.ref).toBe(`p_${general}_${idOf(2)}_D16a`);
  });

  test('看别人的卡：只有职责在身的人，留痕，没有谈话', async () => {
    const of = (by: number) => client(by).ask('membership', 'cardOf', { memberId: idOf(1), year });
    expect(codeOfReply(await of(2))).toBe('FORBIDDEN');
    const seen = await of(3);
    if (!seen.ok) throw new Error(seen.error.message);
    expect(seen.output.book.lines.some(({ what }) => what === 'talk')).toBe(false);
    const viewed = await world.store.all('journal', { type: 'access.viewed' });
    expect(viewed.map(({ payload }) => payload)).toContainEqual({ action: 'membership.cardOf' });
  });

  test('分类台账：离退休一类只有一人；次数由事实得来', async () => {
    const of = async (category: 'retired' | 'inService') =>
      (await client(3).must('membership', 'ledger', { category, year })).rows;
    expect((await of('retired')).map(({ name, attended }) => [name, attended])).toEqual([
      ['退休卡', 0],
    ]);
    const [, member] = await of('inService');
    expect(member).toMatchObject({
      name: '党员卡',
      attended: 2,
      lectures: 1,
      talks: 1,
      unpaidMonths: 0,
    });
  });

  test('导出 Excel：与界面上的一样，姓名像公式也只是文字', async () => {
    const mine = await client(1).must('membership', 'exportMine', {
      year,
      format: 'xlsx',
    });
    expect(mine.name).toBe('党员卡2026年信息卡与活动记录本.xlsx');
    const sheets = await readSheets(Buffer.from(mine.base64, 'base64'));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['党员信息卡', '活动记录本']);
    expect(sheets[0]?.data).toContainEqual(['姓名', '党员卡']);
    const { book } = await client(1).must('membership', 'card', { year });
    expect(sheets[1]?.data).toHaveLength(book.lines.length + 1);
    const all = await client(0).must('membership', 'exportLedger', {
      category: 'inService',
      year,
      format: 'xlsx',
    });
    const [ledger] = await readSheets(Buffer.from(all.base64, 'base64'));
    expect(ledger?.data.map(([name]) => name)).toEqual(['姓名', '书记卡', '党员卡', '=1+1']);
  });

  test.each([
    ['docx', 'PK'],
    ['pdf', '%PDF'],
  ] as const)('导出 A4 %s', async (format, magic) => {
    const { name, base64 } = await client(1).must('membership', 'exportMine', { year, format });
    expect(name).toBe(`党员卡2026年信息卡与活动记录本.${format}`);
    const bytes = Buffer.from(base64, 'base64');
    expect(bytes.subarray(0, magic.length).toString('latin1')).toBe(magic);
    expect(bytes.length).toBeGreaterThan(3000);
  });

  test.each(['docx', 'pdf'] as const)(
    '台账的 A4 %s：横放，一人一行，按名册次序',
    async (format) => {
      const { name, base64 } = await client(0).must('membership', 'exportLedger', {
        category: 'inService',
        year,
        format,
      });
      expect(name).toBe(`2026年在职党员台账.${format}`);
      const bytes = Buffer.from(base64, 'base64');
      if (format === 'docx') {
        const main = wordFiles(bytes)['word/document.xml'] ?? '';
        expect(main).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
        const rows = wordOutline(main).filter((line) => line.includes(' | '));
        expect(rows.map((row) => row.split(' | ')[0])).toEqual([
          '表头 姓名',
          '书记卡',
          '党员卡',
          '=1+1',
        ]);
        return;
      }
      expect(bytes.toString('latin1')).toMatch(/MediaBox \[0 0 841\.89 595\.28\]/);
      const [page = ''] = readPdf(bytes);
      for (const text of ['在职党员台账', '书记卡', '未交党费月数']) expect(page).toContain(text);
    },
  );

  test('党课与政治生日（M3）', async () => {
    const march = await client(3).must('membership', 'lectures', { year, month: 3 });
    expect(march.birthdays).toEqual([
      { memberId: idOf(1), name: '党员卡', on: '2026-03-20', years: 16 },
    ]);
    expect(
      march.members.map(({ name, lectures }) => [name, lectures.map(({ title }) => title)]),
    ).toContainEqual(['党员卡', ['讲一课']]);
    const july = await client(3).must('membership', 'lectures', { year, month: 7 });
    expect(july.birthdays.map(({ name, years }) => [name, years])).toEqual([['退休卡', 46]]);
  });

  test('往返：我的卡 ≤ 5，台账 ≤ 7', async () => {
    const card = () => client(1).must('membership', 'card', { year });
    expect(await roundTrips(world, 'membership:card', card)).toBeLessThanOrEqual(5);
    const ledger = () => client(0).must('membership', 'ledger', { category: 'inService', year });
    expect(await roundTrips(world, 'membership:ledger', ledger)).toBeLessThanOrEqual(7);
  });
});

test('没有一次内部错误', () => {
  expect(world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
});
