import { checkWord } from '../../types/ballot/checkWord';
import { openAppraisalCloud, type AppraisalCloud } from './harness/appraisalCloud';
import { openDevice, type Device } from './harness/device';

jest.setTimeout(120_000);

let cloud: AppraisalCloud;
let phone: Device;

beforeAll(async () => {
  // 断网的几例会照实打警告；产物是一整行压缩的代码，附出来就是几万字。
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  cloud = await openAppraisalCloud();
  phone = openDevice(cloud.call, cloud.http);
});

afterAll(() => {
  phone?.close();
  cloud?.stop();
});

const openidOf = (index: number): string => {
  const member = cloud.members[index];
  if (!member) throw new Error(`没有第 ${index} 名党员`);
  return member.openid;
};
const key = (): string => `ballot/${cloud.roundId}/me`;
const stage = () => (phone.recall(key()) as { stage: string } | null)?.stage;
const openVoter = () =>
  phone.launch(`/packages/appraisal/voter/index?appraisalId=${cloud.appraisalId}`);

/** 换一部没领过票的手机。 */
const newPhone = (): void => {
  phone.close();
  phone.remember(key(), '');
};

test('清单被换过：核对不上就不领，手机里什么也不存，也没有请求送出', async () => {
  await phone.login(openidOf(5));
  cloud.tamper((text) => text.replace('"title":"', '"title":"另'));
  await openVoter();
  await phone.see('不是同一份');
  expect(phone.text()).not.toContain('和大屏一样，领票');
  expect(stage()).toBeUndefined();
  expect(cloud.issues).toEqual([]);
  cloud.tamper(null);
});

test('从首页进来，核对字与服务器公布的散列一致', async () => {
  await phone.login(openidOf(6));
  await phone.see('现在领');
  await phone.tapTo('现在领', '先看一眼大屏');
  expect(phone.path()).toBe('packages/appraisal/voter/index');
  const reply = (await cloud.call(openidOf(6), 'appraisal', {
    action: 'mine',
    input: { appraisalId: cloud.appraisalId },
    requestId: 'test-mine-1',
  })) as { output: { manifestDigest: string } };
  expect(phone.text()).toContain(checkWord(Buffer.from(reply.output.manifestDigest, 'hex')));
});

test('断在请求与应答之间、又被系统杀掉：再打开接着送同样的字节，领到一份', async () => {
  cloud.loseReplies(true);
  await phone.tap('和大屏一样，领票');
  await phone.see('正在用同一份请求再送');
  expect(stage()).toBe('draft');
  const before = cloud.issues.length;
  expect(before).toBeGreaterThanOrEqual(3);
  phone.crash();
  cloud.loseReplies(false);
  await openVoter();
  await phone.see('票已领好');
  expect(stage()).toBe('held');
  expect(cloud.issues.length).toBeGreaterThan(before);
  expect(new Set(cloud.issues).size).toBe(1);
});

test('票领好之后再打开，不再送请求', async () => {
  const before = cloud.issues.length;
  phone.close();
  await openVoter();
  await phone.see('等主持人宣布开始投票');
  expect(cloud.issues.length).toBe(before);
});

test('同一个人的第二部手机：说清楚不能再领，没有请求送出', async () => {
  const wallet = phone.recall(key());
  const before = cloud.issues.length;
  newPhone();
  await openVoter();
  await phone.see('另一部手机');
  expect(phone.text()).not.toContain('和大屏一样，领票');
  expect(stage()).toBeUndefined();
  expect(cloud.issues.length).toBe(before);
  phone.close();
  phone.remember(key(), wallet);
});

test('别人借这部手机：里面已有票，不能再领，原来的票不动', async () => {
  const wallet = phone.recall(key());
  await phone.login(openidOf(7));
  await openVoter();
  await phone.see('已有别人领的票');
  expect(phone.recall(key())).toEqual(wallet);
});

test('宣布开始投票之后，本人一点就到写票处', async () => {
  await cloud.call(cloud.secretary, 'appraisal', {
    action: 'openBox',
    input: { appraisalId: cloud.appraisalId, booths: 1 },
    requestId: 'test-open-1',
  });
  await phone.login(openidOf(6));
  await phone.see('去写票处投票');
  await phone.tap('去写票处投票');
  await phone.tap('我在写票处，开始写票');
  await phone.see('扫写票处门口的码');
  expect(phone.path()).toBe('packages/booth/write/index');
});
