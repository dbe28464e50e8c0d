import { dayOf, yearOf } from '../../types/time';
import { openDevice, type Device } from './harness/device';
import { startTestCloud, type TestCloud } from './harness/localCloud';
import { must } from './harness/person';

jest.setTimeout(90_000);

const DUES = '/packages/affairs/dues/index';
const MINE = '/packages/affairs/myDues/index';
const CARD = '/packages/affairs/card/index';
const RECORDER = 5;
const PAID = 8;
const UNPAID = 9;
const year = yearOf(Date.now());
const month = dayOf(Date.now()).slice(0, 7);

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
const nameOf = (index: number): string => memberAt(index).name;
async function openAs(index: number, page: string): Promise<void> {
  await phone.login(memberAt(index).openid);
  await phone.launch(page);
}
const stateOf = async (index: number) => {
  const mine = await must(cloud.call, memberAt(index).openid, 'membership', 'duesMine', { year });
  return mine.months.find((each) => each.month === month)?.state;
};

test('没有登记过的月份不算欠；只记交没交，不记数额', async () => {
  await openAs(UNPAID, MINE);
  await phone.see('这一年还没有登记');
  expect(phone.text()).toContain('没有登记的月份不算欠');
});

test('记录员勾上交了的人，一次登记；其余的人就是未交', async () => {
  await openAs(RECORDER, DUES);
  await phone.see('这个月还没登记');
  await phone.tapTo(nameOf(PAID), `✓ ${nameOf(PAID)}`);
  await phone.tap('记为已交（1 人）');
  await phone.see('已登记');
  expect(await stateOf(PAID)).toBe('paid');
  expect(await stateOf(UNPAID)).toBe('due');
});

test('没有手机、有困难的，可以记为免交', async () => {
  await phone.tapTo(nameOf(10), `✓ ${nameOf(10)}`);
  await phone.tap('记为免交（1 人）');
  await phone.see('免交');
  expect(await stateOf(10)).toBe('waived');
});

test('登记错了：写明原因才能改，旧的留在账上', async () => {
  await phone.tapTo(nameOf(PAID), `改${nameOf(PAID)}的登记`);
  await phone.tap('未交');
  await phone.tap('改好');
  expect(await stateOf(PAID)).toBe('paid');
  await phone.fill('为什么改', '点错了人');
  await phone.tap('改好');
  await phone.gone(`改${nameOf(PAID)}的登记`);
  expect(await stateOf(PAID)).toBe('due');
});

test('本人看得到这个月没交；交了以后登记，党员卡上就有，不用再填', async () => {
  await openAs(PAID, MINE);
  await phone.see('未交');
  await openAs(RECORDER, DUES);
  await phone.tapTo(nameOf(PAID), `✓ ${nameOf(PAID)}`);
  await phone.tap('记为已交（1 人）');
  await phone.gone('记为已交（1 人）');
  await openAs(PAID, MINE);
  await phone.see('已交');
  expect(phone.text()).not.toContain('未交');
  await phone.launch(CARD);
  await phone.see('活动记录');
  expect(phone.text()).toContain(nameOf(PAID));
  expect(phone.text()).toContain('党费');
});

test('党员卡导出 Excel：手机上写成文件，发得出去', async () => {
  await phone.tap('导出 Excel');
  await phone.see('已写好');
  const [file] = phone.files();
  expect(file?.path).toMatch(/\.xlsx$/);
  expect(file?.bytes.subarray(0, 4)).toEqual(Buffer.from('PK\x03\x04', 'latin1'));
  await phone.tap('发给微信里的人');
  expect(phone.sent()).toEqual([file?.path]);
});

test('登记表只给办事的人看：普通党员打不开，写明为什么', async () => {
  await openAs(UNPAID, DUES);
  await phone.see('这项操作须由');
  expect(phone.text()).not.toContain('记为已交');
  expect(phone.text()).not.toContain(nameOf(PAID));
});
