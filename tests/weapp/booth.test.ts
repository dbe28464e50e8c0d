import { openBoxLine, type BoxLine } from './harness/boxLine';
import { openDevice, type Device } from './harness/device';

jest.setTimeout(60_000);

let line: BoxLine;
let phone: Device;

beforeAll(async () => {
  // 断网的几例会照实打警告；产物是一整行压缩的代码，附出来就是几万字。
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  line = await openBoxLine();
  phone = openDevice(() => Promise.reject(new Error('写票处不许调用云函数')), line.call);
});

afterAll(() => {
  phone?.close();
  line?.stop();
});

const key = (holder = 'me'): string => `ballot/${line.roundId}/${holder}`;
const stage = (holder = 'me') => (phone.recall(key(holder)) as { stage: string } | null)?.stage;
const openBooth = () => phone.launch(`/packages/booth/write/index?roundId=${line.roundId}`);

/** 换一张领好的票，从头来。 */
async function withTicket(index: number): Promise<void> {
  phone.close();
  line.cut('none');
  await line.occupy(false);
  phone.remember(`${key()}/marks`, '');
  phone.remember(key(), line.wallets[index]);
  await openBooth();
  await phone.see('扫写票处门口的码');
}

async function scanDoor(): Promise<void> {
  phone.showToCamera((await line.door()).qr);
  await phone.tap('扫码进写票处');
}

/** 点某个人那张卡片里的某一档。 */
const choose = (name: string, text: string): Promise<void> =>
  phone.tapIn(
    (e) => /booth-person( |$)/.test(String(e.attrs['class'] ?? '')) && e.text.includes(name),
    text,
  );

const checkedOptions = () =>
  phone.all((e) => e.attrs['ariaRole'] === 'radio' && e.attrs['ariaChecked'] === 'true');

test('没有领票的手机，说清楚去哪里领', async () => {
  await openBooth();
  await phone.see('手机里没有这次测评的票');
});

test('扫到别的码、别的会的码，各有说法，不进写票处', async () => {
  await withTicket(0);
  phone.showToCamera('https://example.com/');
  await phone.tap('扫码进写票处');
  await phone.see('这不是写票处的码');
  const { qr } = await line.door();
  phone.showToCamera(qr.replace(line.roundId, 'round-2'));
  await phone.tap('扫码进写票处');
  await phone.see('这是另一次测评的写票处');
  expect(line.sent.some(({ path }) => path.startsWith('/enter'))).toBe(false);
});

test('清单与门口的不一样：拒绝，没有占位，也没有写下任何东西', async () => {
  await withTicket(0);
  line.tamper((text) => text.replace('党员0', '党员零'));
  await scanDoor();
  await phone.see('不是同一份');
  line.tamper(null);
  expect(line.sent.some(({ path }) => path.startsWith('/enter'))).toBe(false);
  expect(phone.recall(`${key()}/marks`)).toBeNull();
});

test('过期的码、里面有人，说清楚，可以再试', async () => {
  await withTicket(0);
  const { qr } = await line.door();
  phone.showToCamera(
    qr.replace(
      /\.(\d+)\.([\w-]{22})\./,
      (_, w: string, mac: string) => `.${w}.${mac.split('').reverse().join('')}.`,
    ),
  );
  await phone.tap('扫码进写票处');
  await phone.see('写票处的码不对或已换新码');
  await line.occupy(true);
  await scanDoor();
  await phone.see('写票处里有人');
  await line.occupy(false);
});

test('写票：一个也没有预选，本人那一列不评，没填的一眼找得到，没填完不能检查', async () => {
  await withTicket(0);
  await scanDoor();
  await phone.see('已填 0 位，还差 3 位');
  expect(checkedOptions()).toHaveLength(0);
  expect(phone.text()).toContain('不评本人');
  expect(phone.all((e) => e.attrs['ariaRole'] === 'radio')).toHaveLength(3 * 5);
  expect(phone.text()).not.toMatch(/全部|一键/);
  await choose('党员0', '优秀');
  await phone.see('已填 1 位，还差 2 位');
  await choose('党员2', '弃权');
  await phone.see('还差 1 位');
  expect(phone.text()).not.toContain('去检查');
  await phone.tap('找下一个没填的');
  const isHere = () =>
    phone.all((e) => String(e.attrs['class'] ?? '').includes('booth-here')).at(0)?.text ?? '';
  while (isHere() === '') await new Promise((done) => setTimeout(done, 20));
  expect(isHere()).toContain('党员3');
  expect(isHere()).toContain('未填');
});

test('没电重来：位置还在，填好的也在，接着写', async () => {
  phone.crash();
  await openBooth();
  await phone.see('还差 1 位');
  expect(checkedOptions()).toHaveLength(2);
  await choose('党员3', '合格');
  await phone.see('3 位都填了');
});

test('位置被让出：回到门口，填好的都在，再扫码接着检查', async () => {
  await phone.tap('都填了，去检查');
  await phone.see('请检查一遍');
  await line.occupy(true);
  await phone.tap('投进票箱');
  await phone.see('位置已让出');
  expect(stage()).toBe('sealed');
  await line.occupy(false);
});

let sealed = '';

test('封好之后只投这一封：断在路上，重投的字节一个不差', async () => {
  sealed = (phone.recall(key()) as { envelope: string }).envelope;
  line.cut('before', '/cast');
  await scanDoor();
  await phone.see('没有连上票箱');
  line.cut('after', '/cast');
  await phone.tap('再投一次');
  while ((await line.door()).collected === 0) await phone.see('票');
  await phone.see('没有连上票箱');
  expect(stage()).toBe('sealed');
  line.cut('none');
});

test('断在投与回执之间又没电：重开就拿到回执，不必再进写票处，票箱只收了一封', async () => {
  phone.crash();
  await openBooth();
  await phone.see('已投入票箱');
  expect(phone.text()).toMatch(/回执核对字\s*\d{4} \d{4}/);
  expect((await line.door()).collected).toBe(1);
  const casts = line.sent.filter(({ path }) => path.startsWith('/cast'));
  expect(casts.length).toBeGreaterThan(4);
  for (const { data } of casts) {
    expect(Buffer.from(data as ArrayBuffer).toString('base64')).toBe(sealed);
  }
});

test('投完抹去档次、私钥、信封；只留公钥与核对字', () => {
  expect(stage()).toBe('cast');
  expect(phone.recall(`${key()}/marks`)).toBeNull();
  const left = JSON.stringify(phone.recall(key()));
  expect(left).not.toMatch(/seed|envelope|excellent|qualified|abstained/);
  expect(phone.recall(`booth/${line.roundId}`)).toBeNull();
});

test('发给票箱的请求里没有任何身份', () => {
  expect(line.sent.length).toBeGreaterThan(10);
  for (const { header } of line.sent) {
    const names = Object.keys(header).map((name) => name.toLowerCase());
    expect(names.filter((name) => !['content-type', 'x-booth-pass'].includes(name))).toEqual([]);
  }
});

test('手输 8 位数字：先比核对字，说不一样就退出来，什么也没写', async () => {
  await withTicket(1);
  await phone.fill('数字码', (await line.door()).digits);
  await phone.tap('用数字进写票处');
  await phone.see(line.manifestWord);
  await phone.tap('不一样');
  await phone.see('不是同一份');
  await phone.fill('数字码', (await line.door()).digits);
  await phone.tap('用数字进写票处');
  await phone.see(line.manifestWord);
  await phone.tap('一样，开始写票');
  await phone.see('已填 0 位，还差 4 位');
});

test('检查页逐行可改；投的时候断网，留在原处，网通了再投一次就好', async () => {
  for (const name of line.subjects) await choose(name, '合格');
  await phone.tap('都填了，去检查');
  await phone.see('请检查一遍');
  await phone.tap('党员1');
  await phone.see('改成哪一档');
  await phone.tap('不合格');
  expect(phone.recall(`${key()}/marks`)).toEqual([
    'qualified',
    'unqualified',
    'qualified',
    'qualified',
  ]);
  line.cut('before', '/cast');
  await phone.tap('投进票箱');
  await phone.see('没有连上票箱');
  await phone.see('还没有确认投进票箱');
  line.cut('none');
  await phone.tap('再投一次');
  await phone.see('已投入票箱');
  expect((await line.door()).collected).toBe(2);
});

test('公用平板：点名、确认、逐人写、投出，回到名单不留上一位的任何东西', async () => {
  phone.close();
  phone.remember(key('v7'), line.wallets[2]);
  phone.remember(key('names'), { v7: { name: '赵大山', medium: 'kiosk', serial: null } });
  const { kioskCode } = await line.door();
  await phone.launch(
    `/packages/booth/kiosk/index?roundId=${line.roundId}&code=${encodeURIComponent(kioskCode)}`,
  );
  await phone.see('请点自己的名字');
  await phone.tap('赵大山');
  await phone.see('本人吗');
  await phone.tap('是我，开始写');
  for (const [at, name] of line.subjects.entries()) {
    await phone.see(name);
    expect(checkedOptions()).toHaveLength(0);
    await phone.tap('基本合格');
    await phone.tap(at < 3 ? '下一位' : '去检查');
  }
  await phone.see('请检查一遍');
  await phone.tap('投进票箱');
  await phone.see('请把平板交给下一位');
  await phone.tap('交给下一位');
  await phone.see('请点自己的名字');
  expect(phone.text()).not.toContain('基本合格');
  expect(phone.text()).toContain('已投');
  const [root] = phone.all((e) => String(e.attrs['class'] ?? '').includes('booth-big'));
  expect(String(root?.attrs['style'])).toMatch(/--fs: ?1\.9/);
  expect((phone.recall(key('v7')) as { record: { pks: unknown[] } }).record.pks).toEqual([]);
});

test('纸质票：两遍不一样不投，列出不一样的行；照纸面重填一样了才投', async () => {
  phone.close();
  phone.remember(key('v8'), line.wallets[3]);
  phone.remember(key('names'), { v8: { name: '钱小河', medium: 'paper', serial: 3 } });
  const { kioskCode, collected } = await line.door();
  await phone.launch(
    `/packages/booth/paper/index?roundId=${line.roundId}&code=${encodeURIComponent(kioskCode)}`,
  );
  await phone.see('3 号票');
  expect(phone.text()).not.toContain('钱小河');
  const enterAll = async (marks: readonly string[], done: string) => {
    for (const [at, mark] of marks.entries()) {
      await phone.see(`第 ${at + 1} 位，共`);
      expect(checkedOptions()).toHaveLength(0);
      await phone.tapIn((e) => /choices-list/.test(String(e.attrs['class'] ?? '')), mark);
      await phone.tap(at < marks.length - 1 ? '下一位' : done);
    }
  };
  await phone.tap('3 号票');
  await phone.see('第一遍');
  await enterAll(['优秀', '合格', '弃权', '优秀'], '第一遍录完');
  await phone.see('第一遍录好了');
  await phone.tap('回到各张票');
  await phone.tap('换人录第二遍');
  await phone.see('第二遍');
  await enterAll(['优秀', '合格', '合格', '优秀'], '第二遍录完');
  await phone.see('两遍有 1 行不一样');
  expect(phone.text()).toContain('第一遍 弃权，第二遍 合格');
  expect((await line.door()).collected).toBe(collected);
  await phone.tap('照纸面重填这几行');
  await phone.see('还差 1 位');
  await phone.tap('弃权');
  await phone.tap('比对并投出');
  await phone.see('3 号票已投');
  expect((await line.door()).collected).toBe(collected + 1);
});

test('我的票在不在：没公布说没公布；公布后下载整张表比，只有 ✓；记得的可以核对，屏幕上不出现怎么填的', async () => {
  phone.close();
  const check = `/packages/booth/check/index?roundId=${line.roundId}`;
  await phone.launch(check);
  await phone.tap('开始核对');
  await phone.see('还没有公布结果');
  await line.close();
  const before = line.sent.length;
  await phone.tap('开始核对');
  await phone.see('4 票都在公布表里');
  const pages = line.sent.slice(before).map(({ path }) => path);
  expect(pages).toEqual([`/table/${line.roundId}/0/0`, `/table/${line.roundId}/0/2`]);
  expect(phone.text()).not.toMatch(/合格|优秀|弃权/);
  await phone.tap('党员1');
  await phone.tap('优秀');
  await phone.see('与公布的不一致');
  await phone.tap('不合格');
  await phone.see('✓ 与公布的一致');
});

test('公布表里没有我的票：写明哪几位、该怎么办', async () => {
  const record = phone.recall(key()) as { stage: string; record: { pks: string[] } };
  const [first = ''] = record.record.pks;
  const pks = record.record.pks.map((pk, at) => (at === 2 ? first : pk));
  phone.close();
  phone.remember(key(), { ...record, record: { ...record.record, pks } });
  await phone.launch(`/packages/booth/check/index?roundId=${line.roundId}`);
  await phone.tap('开始核对');
  await phone.see('有 1 票找不到');
  await phone.see('〔Q26〕');
  await phone.tap('抹去记录');
  await phone.see('没有这次投票的核对记录');
  expect(phone.recall(key())).toBeNull();
});
