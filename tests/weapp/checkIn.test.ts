import { openDevice, type Device } from './harness/device';
import { startTestCloud, type TestCloud } from './harness/localCloud';
import { readQr } from './harness/readQr';

jest.setTimeout(60_000);

const TITLE = '讨论发展对象';

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

const openidOf = (index: number): string => {
  const member = cloud.members[index];
  if (!member) throw new Error(`没有第 ${index} 名党员`);
  return member.openid;
};

/** 主持屏上画着的二维码，从图像里读出来。 */
function codeOnScreen(): string {
  const [image] = phone.all((e) => e.attrs['ariaLabel'] === '签到二维码');
  return readQr(String(image?.attrs['src'] ?? ''));
}

let scanned = '';

test('书记从首页建会，到主持屏开始签到，二维码读得出来', async () => {
  await phone.login(cloud.secretary);
  await phone.tap('新建活动');
  await phone.fill('主题', TITLE);
  await phone.fill('地点', '三楼会议室');
  await phone.tap('建好，去主持屏');
  await phone.see('还没有开始签到');
  expect(phone.path()).toBe('packages/branch/host/index');
  await phone.tap('开始签到');
  await phone.see('秒后换新码');
  expect(phone.text()).toMatch(/\d{4} \d{4}/);
  expect(phone.text()).toContain('还差');
  scanned = codeOnScreen();
  expect(scanned.length).toBeGreaterThan(10);
});

test('党员从首页三次点击内扫到这张码，看到签到成功', async () => {
  await phone.login(openidOf(8));
  await phone.see('请签到');
  await phone.tap('去签到');
  phone.showToCamera(scanned);
  await phone.tap('扫码签到');
  await phone.see('签到成功');
  expect(phone.text()).toContain(TITLE);
  await phone.tap('好');
  await phone.see('已签到');
});

test('再扫一次还是第一次的结果，不会记两遍', async () => {
  await phone.launch('/pages/checkin/index');
  phone.showToCamera(scanned);
  await phone.tap('扫码签到');
  await phone.see('签到成功');
  await phone.launch('/pages/attendance/index');
  await phone.see('已参加');
  expect(phone.text()).toMatch(/1 次/);
});

test('扫到别的码，写明不对并给出依据，不离开这一页', async () => {
  await phone.login(openidOf(9));
  await phone.tap('去签到');
  phone.showToCamera('https://example.com/not-a-code');
  await phone.tap('扫码签到');
  await phone.see('签到码不对');
  await phone.see('〔积分〕');
  expect(phone.path()).toBe('pages/checkin/index');
});

test('取消扫码不算出错', async () => {
  await phone.launch('/pages/checkin/index');
  phone.showToCamera('');
  await phone.tap('扫码签到');
  expect(phone.text()).not.toContain('不对');
});

test('主持屏看得到谁签了到；实到点得开看依据', async () => {
  await phone.login(cloud.secretary);
  await phone.tap('打开主持屏');
  await phone.see(cloud.members[8]?.name ?? '');
  await phone.see('扫码');
  await phone.tap('实到');
  await phone.see('实到只数计入应到的人');
  await phone.tap('关闭');
  await phone.gone('实到只数计入应到的人');
});

test('结束后缺席的人收到记录，积分没有自动扣，能申辩', async () => {
  // 建会时默认下一刻钟开始，到了时间才能结束（M7）。
  await cloud.advance(15 * 60_000);
  await phone.tap('结束活动');
  await phone.see('结束活动？');
  await phone.tap('确认结束');
  await phone.see('签到已结束');

  await phone.login(openidOf(9));
  await phone.see('请你回应一条记录');
  await phone.tap('我的积分');
  await phone.see('年度得分');
  expect(phone.text()).toMatch(/100 分年度得分/);
  await phone.tap('拟 −3 分');
  await phone.see('请你说说');
  await phone.fill('申辩理由', '当天出差，会前已请假。');
  await phone.tap('提交申辩');
  await phone.see('正在等支部认定');
});

test('关怀模式放大字号，写进页面根节点', async () => {
  await phone.launch('/pages/mine/index');
  await phone.tap('关怀模式');
  await phone.see('已开');
  const [root] = phone.all((e) => /(^| )page( |$)/.test(String(e.attrs['class'] ?? '')));
  expect(String(root?.attrs['class'])).toContain('care');
  expect(String(root?.attrs['style'])).toContain('--fs: 1.25');
});
