import { yearOf } from '../../types/time';
import { openDevice, type Device } from './harness/device';
import { startTestCloud, type TestCloud } from './harness/localCloud';
import { must } from './harness/person';

jest.setTimeout(90_000);

const year = yearOf(Date.now());
const PATH = `/packages/assessment/path/index?year=${year}`;
const NOTICES = '/packages/notice/list/index';
const QUARTERS = ['第一季度', '第二季度', '第三季度', '第四季度'];
const RECORDER = 5;
const MEMBER = 8;
const OBJECTION = '我三月的那一笔没有列进去';

let cloud: TestCloud;
let phone: Device;

beforeAll(async () => {
  cloud = await startTestCloud();
  phone = openDevice(cloud.call);
});

afterAll(() => {
  phone?.close();
  cloud?.close();
});

const memberAt = (index: number) => {
  const member = cloud.members[index];
  if (!member) throw new Error(`没有第 ${index} 名党员`);
  return member;
};
async function openAs(index: number, page: string): Promise<void> {
  await phone.login(memberAt(index).openid);
  await phone.launch(page);
}
const selfView = () =>
  must(cloud.call, memberAt(MEMBER).openid, 'assessment', 'selfAssessment', { year });

test('自评：填了先存下来，书记那里看不到；交上要再确认一次，交上以后不能改', async () => {
  const { items } = await selfView();
  await openAs(MEMBER, PATH);
  await phone.tap('我的自评');
  await phone.see('逐项打分');
  for (const [index, { title, most }] of items.entries()) {
    await phone.fill(`${index + 1}. ${title}（0—${most} 分）`, String(most - 1));
  }
  const total = items.reduce((sum, { most }) => sum + most - 1, 0);
  await phone.see(`合计 ${total} 分`);
  await phone.tap('先存下来');
  await phone.see('✓ 已存下来');
  expect(await selfView()).toMatchObject({ submittedAt: null });
  const { rows } = await must(cloud.call, cloud.secretary, 'assessment', 'draft', { year });
  expect(rows.every(({ selfTotal }) => selfTotal === null)).toBe(true);
  await phone.tap('交上');
  await phone.see('交上之后不能再改');
  await phone.tap(`合计 ${total} 分，交上`);
  await phone.see('✓ 已交上');
  expect(phone.text()).toContain(`${total} / 100`);
  expect((await selfView()).submittedAt).not.toBeNull();
});

test('一年的路：漏了的如实写着；轮到记录员公布，普通党员没有这一行', async () => {
  await openAs(MEMBER, PATH);
  await phone.see('走到哪一步');
  expect(phone.text()).toContain('上级审核');
  expect(phone.text()).not.toContain('现在请你办');
  await openAs(RECORDER, PATH);
  await phone.see('现在请你办');
  await phone.tap('先看会公布什么，再发布');
  await phone.see('会公布的内容');
  expect(phone.text()).toContain(memberAt(MEMBER).name);
  const { may } = await must(cloud.call, memberAt(RECORDER).openid, 'assessment', 'path', { year });
  await phone.tap(`公布${year} 年${QUARTERS[(may.publishQuarter[0] ?? 0) - 1] ?? ''}积分`);
  await phone.see('发布之后不能改');
  await phone.tap('再等等');
});

test('公示：看得到公布的各列；提异议直达上级，可以不让支部知道；在“我提的异议”看办理', async () => {
  const path = await must(cloud.call, memberAt(RECORDER).openid, 'assessment', 'path', { year });
  const quarter = path.may.publishQuarter.at(-1);
  if (quarter === undefined) throw new Error('此刻没有可以公布的季度');
  await must(cloud.call, memberAt(RECORDER).openid, 'assessment', 'publishQuarter', {
    year,
    quarter,
    scope: 'branch',
    days: 7,
  });
  await openAs(MEMBER, NOTICES);
  await phone.see('公示中');
  await phone.tap(`${year} 年第 ${quarter} 季度积分公布`);
  await phone.see('公示内容');
  for (const text of ['基础积分', '综合得分', '备注', '按名册次序', '24:00 止']) {
    expect(phone.text()).toContain(text);
  }
  await phone.fill('你的意见', OBJECTION);
  await phone.tap('交给上级');
  await phone.see('✓ 已交上');
  await phone.tap('看我提的异议');
  await phone.see('等上级受理');
  expect(phone.text()).toContain(OBJECTION);
  expect(phone.text()).toContain('对支部匿名');
  const seen = await must(cloud.call, cloud.secretary, 'notice', 'objections', { open: true });
  expect(seen.objections.map(({ raisedBy, text }) => [raisedBy, text])).toEqual([
    [null, OBJECTION],
  ]);
});
