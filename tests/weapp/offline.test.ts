import { cutLine, type CutLine } from './harness/cutLine';
import { openDevice, type Device } from './harness/device';
import { startTestCloud, type TestCloud } from './harness/localCloud';
import { must } from './harness/person';

jest.setTimeout(90_000);

const HOUR = 3_600_000;
const HOME = '/pages/home/index';
const CHECK_IN = '/pages/checkin/index';

let cloud: TestCloud;
let line: CutLine;
let phone: Device;
/** 手机系统的钟没有动，本机云的钟往前拨了多少。 */
let ahead = 0;

beforeAll(async () => {
  cloud = await startTestCloud();
  line = cutLine(cloud.call);
  phone = openDevice(line.call);
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
const host = <A extends 'create' | 'open' | 'live' | 'close'>(
  action: A,
  input: Parameters<typeof must<'meeting', A>>[4],
) => must(cloud.call, cloud.secretary, 'meeting', action, input);

/** 开好一次会，半小时后开始，已经在签到。 */
async function openMeeting(title: string): Promise<string> {
  const startsAt = Date.now() + ahead + HOUR / 2;
  const { meetingId } = await host('create', {
    kind: 'generalMeeting',
    title,
    place: '没有信号的地下会议室',
    startsAt,
    endsAt: startsAt + HOUR,
  });
  await host('open', { meetingId });
  return meetingId;
}
async function codeOf(meetingId: string): Promise<{ qr: string; digits: string }> {
  const { code } = await host('live', { meetingId });
  if (!code) throw new Error('大屏上没有码');
  return code;
}
const attendeesOf = async (meetingId: string) => (await host('live', { meetingId })).attendees;
const advance = async (ms: number): Promise<void> => {
  ahead += ms;
  await cloud.advance(ms);
};

interface Kept {
  readonly kept: readonly { readonly qr: string; readonly requestId: string }[];
  readonly results: readonly unknown[];
}
/** 手机存储里留着的。 */
const stored = (): Kept =>
  JSON.parse(String(phone.recall('offline/') ?? '{"kept":[],"results":[]}')) as Kept;

async function scan(qr: string): Promise<void> {
  await phone.launch(CHECK_IN);
  phone.showToCamera(qr);
  await phone.tap('扫码签到');
}
const handIns = () => line.delivered.filter(({ action }) => action === 'handIn');

let meetingId = '';

test('会场没有网络：扫到的码先记在手机里，说清楚还没有算签到', async () => {
  meetingId = await openMeeting('断网的会');
  await phone.login(openidOf(8));
  await phone.see('请签到');
  const { qr } = await codeOf(meetingId);
  line.cut('before');
  await scan(qr);
  await phone.see('已记下，等网络');
  expect(phone.text()).toContain('关掉小程序也不会丢');
  expect(stored().kept.map((one) => one.qr)).toEqual([qr]);
  expect(await attendeesOf(meetingId)).toEqual([]);
});

test('没有网络时再扫一次，不会留成两次', async () => {
  const { qr } = await codeOf(meetingId);
  await scan(qr);
  await phone.see('已记下，等网络');
  expect(stored().kept).toHaveLength(1);
});

test('小程序被关掉再打开，首页写着还有一次在等网络', async () => {
  phone.crash();
  await phone.launch(HOME);
  await phone.see('有 1 次签到等网络，会自动交');
  expect(handIns()).toHaveLength(0);
});

test('网络通了自动交上；应答丢了再交，还是同一个请求号，只记一次', async () => {
  line.cut('after');
  phone.networkBack();
  while (handIns().length < 2) await new Promise((done) => setTimeout(done, 50));
  line.cut('none');
  phone.networkBack();
  await phone.see('签到已交上');
  expect(phone.text()).toContain('断网的会');
  expect(new Set(handIns().map(({ requestId }) => requestId)).size).toBe(1);
  expect(await attendeesOf(meetingId)).toEqual([
    expect.objectContaining({ method: 'offline', name: cloud.members[8]?.name }),
  ]);
  expect(stored().kept).toEqual([]);
  await phone.see('已签到');
});

test('结果看过就收起，再打开也不再交', async () => {
  await phone.tap('知道了');
  while (phone.text().includes('签到已交上')) await new Promise((done) => setTimeout(done, 20));
  const sent = handIns().length;
  await phone.launch(HOME);
  await phone.see('已签到');
  expect(handIns()).toHaveLength(sent);
  expect(stored()).toEqual({ kept: [], results: [] });
});

test('先记再交：交到一半没有回音，手机里已经留着', async () => {
  await phone.login(openidOf(9));
  await phone.see('请签到');
  const { qr } = await codeOf(meetingId);
  line.cut('hang');
  await scan(qr);
  expect(stored().kept.map((one) => one.qr)).toEqual([qr]);
  phone.crash();
  phone.remember('offline/', '');
  line.cut('none');
});

test('有网络时照常当场签到，手机里不留', async () => {
  await phone.login(openidOf(10));
  await phone.see('请签到');
  await scan((await codeOf(meetingId)).qr);
  await phone.see('签到成功');
  expect(stored().kept).toEqual([]);
  const [last] = (await attendeesOf(meetingId)).filter(
    ({ name }) => name === cloud.members[10]?.name,
  );
  expect(last?.method).toBe('qr');
});

test('数字码没有网络时留不下来，请人改扫二维码', async () => {
  await phone.login(openidOf(11));
  await phone.see('请签到');
  const { digits } = await codeOf(meetingId);
  await phone.tap('去签到');
  line.cut('before');
  await phone.fill('数字码', digits);
  await phone.tap('用数字签到');
  await phone.see('数字码留不下来');
  expect(stored().kept).toEqual([]);
  line.cut('none');
});

test('微信扫一扫扫到带码的链接，直接进来签上', async () => {
  const { qr } = await codeOf(meetingId);
  const link = `https://example.com/c?qr=${encodeURIComponent(qr)}`;
  await phone.launch(`${CHECK_IN}?q=${encodeURIComponent(encodeURIComponent(link))}`);
  await phone.see('签到成功');
});

test('扫小程序码进来，已经认得是哪一次活动，只差输数字', async () => {
  await phone.login(openidOf(12));
  await openMeeting('同时开的另一个会');
  const { digits } = await codeOf(meetingId);
  await phone.launch(`${CHECK_IN}?scene=${meetingId}`);
  await phone.see('8 位数字');
  expect(phone.text()).not.toContain('哪一个会');
  await phone.fill('数字码', digits);
  await phone.tap('用数字签到');
  await phone.see('断网的会');
  expect(phone.text()).toContain('签到成功');
});

test('交得太晚的不收，写明为什么、依据哪条、该找谁', async () => {
  await phone.login(openidOf(13));
  await phone.see('请签到');
  const { qr } = await codeOf(meetingId);
  line.cut('before');
  await scan(qr);
  await phone.see('已记下，等网络');
  await advance(HOUR);
  await host('close', { meetingId });
  await advance(25 * HOUR);
  line.cut('none');
  phone.crash();
  await phone.launch(HOME);
  await phone.see('有一次签到没有收下');
  expect(phone.text()).toContain('24 小时');
  expect(phone.text()).toContain('依据：');
  expect(phone.text()).toContain('找记录员补签');
  expect(stored().kept).toEqual([]);
});
