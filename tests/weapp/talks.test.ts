import { yearOf } from '../../types/time';
import { openDevice, type Device } from './harness/device';
import { startTestCloud, type TestCloud } from './harness/localCloud';
import { must } from './harness/person';

jest.setTimeout(90_000);

const NEW = '/packages/affairs/talkNew/index';
const MINE = '/packages/affairs/talks/index';
const LEDGER = '/packages/affairs/talkLedger/index';
const NOTE = '谈了家里老人看病的事';
const ASKED = 8;
const OTHER = 9;
const year = yearOf(Date.now());

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
async function openAs(openid: string, page: string): Promise<void> {
  await phone.login(openid);
  await phone.launch(page);
}
const stateNow = async () => {
  const { talks } = await must(cloud.call, cloud.secretary, 'membership', 'talkLedger', { year });
  return talks.map(({ state }) => state);
};

test('书记选人、写内容，记下一次谈话；回到我的谈话看得到', async () => {
  await openAs(cloud.secretary, NEW);
  await phone.see(memberAt(ASKED).name);
  await phone.tap(memberAt(ASKED).name);
  await phone.fill('谈了什么（可以不写）', NOTE);
  await phone.tap('记下');
  await phone.see(`${memberAt(0).name}与${memberAt(ASKED).name}谈话`);
  expect(phone.path()).toBe('packages/affairs/talks/index');
  expect(phone.text()).toContain('等对方答复');
  expect(await stateNow()).toEqual(['recorded']);
});

test('对方看得到内容，答“没有谈过”，这次就不算数；答错了可以改', async () => {
  await openAs(memberAt(ASKED).openid, MINE);
  await phone.see(NOTE);
  await phone.tap('没有谈过');
  await phone.see('对方说没有谈过');
  expect(await stateNow()).toEqual(['disputed']);
  await phone.tap('改为：谈过');
  await phone.see('双方都说谈过');
  expect(await stateNow()).toEqual(['confirmed']);
});

test('台账只有何人、何时、何种，没有内容', async () => {
  await openAs(cloud.secretary, LEDGER);
  await phone.see(`${memberAt(0).name}与${memberAt(ASKED).name}`);
  expect(phone.text()).toContain('双方都说谈过');
  expect(phone.text()).toContain('书记与党员');
  expect(phone.text()).not.toContain(NOTE);
});

test('别人的谈话看不到；台账不给普通党员看', async () => {
  await openAs(memberAt(OTHER).openid, MINE);
  await phone.see('这一年还没有记下谈话');
  expect(phone.text()).not.toContain(NOTE);
  await phone.launch(LEDGER);
  await phone.see('这项操作须由');
  expect(phone.text()).not.toContain(memberAt(ASKED).name);
});
