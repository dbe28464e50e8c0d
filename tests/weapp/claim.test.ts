import { pngPicture } from '../functions/support/pictures';
import { openDevice, type Device } from './harness/device';
import { startTestCloud, type TestCloud } from './harness/localCloud';
import { must } from './harness/person';

/** 申报加分：附照片、请本支部的人证明、转发给群众证明，书记认定，本人的账上多一行。 */

jest.setTimeout(90_000);

const HOME = '/pages/home/index';
const ITEM = '爱心捐助、公益活动、关爱困难群众';
const STORY = '上午到社区给三位独居老人送药。';
const [SECRETARY, CLAIMANT, WITNESS] = [0, 8, 9];

let cloud: TestCloud;
let phone: Device;
/** 转发给证明人的路径。 */
let shared = '';

const memberAt = (index: number): TestCloud['members'][number] => {
  const member = cloud.members[index];
  if (!member) throw new Error(`没有第 ${index} 名党员`);
  return member;
};
const mine = () =>
  must(cloud.call, memberAt(CLAIMANT).openid, 'points', 'mine', {
    year: new Date().getFullYear(),
  });

beforeAll(async () => {
  cloud = await startTestCloud();
  phone = openDevice(cloud.call, undefined, cloud.upload);
});

afterAll(() => {
  phone?.close();
  cloud?.close();
});

test('申报加分：选项目、写事由、拍一张照片、请一人证明；照片真的传上去了', async () => {
  await phone.login(memberAt(CLAIMANT).openid);
  await phone.see('我的积分');
  await phone.tap('我的积分');
  await phone.see('年度得分');
  await phone.tap('申报加分');
  await phone.see('什么事');
  expect(phone.path()).toBe('packages/points/claim/index');
  await phone.tap('点这里选');
  await phone.tap(ITEM);
  await phone.see('3 分/次〔P8〕');
  await phone.fill('怎么回事', STORY);
  await phone.tap('加照片');
  expect(phone.text()).not.toContain('照片 1');
  phone.showPhoto(pngPicture(60, 40));
  await phone.tap('加照片');
  await phone.see('照片 1');
  await phone.tap('请本支部的人证明');
  await phone.tap(memberAt(WITNESS).name);
  await phone.tap('选好了（1 人）');
  await phone.see('已请 1 人，改选');
  await phone.tap('交支部审核');
  await phone.see('等支部认定');
  expect(phone.path()).toBe('packages/points/proposal/index');
  for (const text of [STORY, '1 份', memberAt(WITNESS).name, '还没答复', '拟 +3 分']) {
    expect(phone.text()).toContain(text);
  }
  const id = (await mine()).lines[0]?.id ?? '';
  const { openid } = memberAt(CLAIMANT);
  const detail = await must(cloud.call, openid, 'points', 'proposal', { proposalId: id });
  expect(detail.materials).toMatchObject([{ name: '照片 1', image: true }]);
  expect(detail.materials[0]?.url).not.toBeNull();
});

test('转发给证明人：路径带着事项与邀请码，打开就是请他证明的那一页', async () => {
  const { title, path } = phone.share();
  shared = path;
  expect(title).toBe('请你证明一件事');
  const [{ id } = { id: '' }] = (await mine()).lines;
  const { inviteCode } = await must(cloud.call, memberAt(CLAIMANT).openid, 'points', 'proposal', {
    proposalId: id,
  });
  const url = new URL(path, 'https://mini.invalid');
  expect(url.pathname).toBe('/packages/points/invite/index');
  expect(Object.fromEntries(url.searchParams)).toEqual({ id, code: inviteCode });

  await phone.login('oNeighbourOfClaim');
  await phone.launch(shared);
  await phone.see(STORY);
  await phone.fill('姓名', '马大姐');
  await phone.fill('单位或住处', '幸福社区 3 栋');
  await phone.tap('属实，我愿证明');
  await phone.see('✓ 你答了“愿证明”。');
});

test('请到的人在首页答复，愿证明', async () => {
  await phone.login(memberAt(WITNESS).openid);
  await phone.see('请你证明');
  await phone.tap('有人请你证明一件事');
  await phone.see(STORY);
  await phone.tap('属实，我愿证明');
  await phone.see('✓ 愿证明');
});

test('书记认定，写明理由；本人的账上多一行，链接随即失效', async () => {
  await phone.login(memberAt(SECRETARY).openid);
  await phone.tapTo('认定记录', '可以认定');
  await phone.tap(ITEM);
  await phone.see(STORY);
  expect(phone.text()).toContain('马大姐');
  await phone.fill('理由', '照片与证明都看过，属实');
  await phone.tap('情况属实，计分');
  await phone.see('已认定');

  await phone.login(memberAt(CLAIMANT).openid);
  await phone.launch('/pages/points/index');
  await phone.see('+3 分');
  await phone.tap(ITEM);
  await phone.see('照片与证明都看过，属实');
  expect(await mine()).toMatchObject({ score: 103, lines: [{ state: 'confirmed' }] });
  await phone.launch(shared);
  await phone.see('再试一次');
  expect(phone.text()).not.toContain(STORY);
  await phone.launch(HOME);
});
