import { randomBytes } from 'node:crypto';
import { RandomPool } from '../../src/packages/booth/crypto/randomPool';
import { combine, split } from '../../src/packages/keeper/crypto/shares';
import { devicesWord } from '../../src/packages/keeper/keys/devices';
import { DEAL_RANDOM_BYTES, dealLayer } from '../../src/packages/keeper/keys/layerKey';
import { toBase64 } from '../../types/ballot/base64';
import { unopenedItem, unopenedSealedItem } from '../../types/ballot/keeping';
import { at } from '../functions/support/world';
import { KeeperPhone } from './custody/keepers';
import type { Place } from './custody/meeting';
import { codeOf, CustodyMeeting, meetingTime, must, openPlace } from './custody/meeting';

/** 分管钥匙：动手脚的、抢着办的、作废重来的。 */

let place: Place;
/** 几次测评同一天开，先后用。 */
const meetings: CustodyMeeting[] = [];

beforeAll(async () => {
  place = await openPlace();
  for (let i = 0; i < 4; i += 1) {
    const meeting = await CustodyMeeting.prepare(place, meetingTime(place.world, i));
    must(await meeting.elect());
    meetings.push(meeting);
  }
  place.world.cloud.clock.set(meetingTime(place.world, 4));
}, 180_000);
afterAll(() => place.world.close());

const nth = (i: number): CustodyMeeting => {
  const meeting = meetings[i];
  if (!meeting) throw new Error('备的测评不够');
  return meeting;
};
const docs = (collection: 'ballotkeepings' | 'ballotshuffles', { appraisalId }: CustodyMeeting) =>
  place.world.store
    .all(collection)
    .then((all) => all.filter(({ _id }) => _id.startsWith(`${appraisalId}-`)));

describe('会前', () => {
  test('夹进服务器自己的公钥：核对的字不同；照假名单分的，份额真计票人开不了，名单换回来也不收', async () => {
    const meeting = nth(0);
    const [one, two, three] = meeting.tellers;
    for (const phone of [meeting.scrutineer, ...meeting.tellers]) must(await phone.enrol());
    const honest = await one.look();
    const fake = new KeeperPhone(at(place.branch, 3), meeting.appraisalId);
    const swapped = honest.devices.map((device) =>
      device.id === two.id ? { ...device, deviceKey: fake.deviceKey } : device,
    );
    expect(devicesWord(swapped)).not.toEqual(devicesWord(honest.devices));
    const random = new RandomPool(new Uint8Array(randomBytes(DEAL_RANDOM_BYTES)));
    const dealt = dealLayer(honest.roundId, 'outer', swapped, random);
    if (!dealt) throw new Error('分不了');
    const { appraisalId } = meeting;
    const reply = await one.client.ask('appraisal', 'depositLayer', {
      appraisalId,
      layer: 'outer',
      ...dealt,
    });
    expect(codeOf(reply)).toBe('KEEPING_BROKEN');
    // 核对值照真名单写、份额封给假钥匙：服务器看不出，但真计票人开不了自己的那份。
    const forced = await one.client.ask('appraisal', 'depositLayer', {
      appraisalId,
      layer: 'outer',
      ...dealt,
      devicesDigest: honest.devicesDigest,
    });
    must(forced);
    await expect(two.share('outer')).rejects.toThrow('开不了');
    expect((await three.share('outer')).length).toBe(64);
  }, 60_000);

  test('总票公钥：偶数、短了、两把相同的不收；计票人不能交', async () => {
    const meeting = nth(0);
    const { scrutineer, tellers } = meeting;
    const [good = '', other = ''] = scrutineer.makeGeneral();
    const even = Buffer.from(good, 'base64');
    even[255] = (even[255] ?? 0) & 0xfe;
    for (const moduli of [
      [even.toString('base64'), other],
      [good, good],
      [Buffer.alloc(256, 1).toString('base64'), other],
    ]) {
      expect(codeOf(await scrutineer.depositGeneral(moduli))).toBe('KEEPING_BROKEN');
    }
    const short = Buffer.from(good, 'base64').subarray(1).toString('base64');
    expect(codeOf(await scrutineer.depositGeneral([short, other]))).toBe('INVALID_INPUT');
    expect(codeOf(await tellers[0].depositGeneral([good, other]))).toBe('FORBIDDEN');
    must(await scrutineer.depositGeneral([good, other]));
  }, 60_000);

  test('低阶的公钥不收；同一部手机不能登记两个人', async () => {
    const { tellers, appraisalId } = nth(0);
    const [one, two] = tellers;
    const low = await one.client.ask('appraisal', 'enrolDevice', {
      appraisalId,
      deviceKey: toBase64(new Uint8Array(32)),
    });
    expect(codeOf(low)).toBe('KEEPING_BROKEN');
    const shared = await two.client.ask('appraisal', 'enrolDevice', {
      appraisalId,
      deviceKey: one.deviceKey,
    });
    expect(codeOf(shared)).toBe('KEEPING_REFUSED');
  });

  test('两层由两个人造；换手机、改选之后，受影响的钥匙作废，别的不动', async () => {
    const meeting = nth(0);
    const [one, two] = meeting.tellers;
    expect(codeOf(await one.depositLayer('inner'))).toBe('KEEPING_REFUSED');
    expect(codeOf(await meeting.tellers[2].depositLayer('outer'))).toBe('KEEPING_REFUSED');
    must(await two.depositLayer('inner'));
    const before = await one.look();
    expect([before.layers.outer?.dealer, before.layers.inner?.dealer]).toEqual([one.id, two.id]);
    const stale = await one.deal('outer');
    const replaced = new KeeperPhone(at(place.branch, 4), meeting.appraisalId);
    must(await replaced.enrol());
    const after = await one.look();
    expect(after.layers).toEqual({ outer: null, inner: null });
    expect(after.general).not.toBeNull();
    expect(codeOf(await one.client.ask('appraisal', 'depositLayer', stale))).toBe('KEEPING_BROKEN');
    must(await meeting.elect([0], [2, 3, 4]));
    const reelected = await one.look();
    expect(reelected.general).toBeNull();
    expect(reelected.devices.map(({ duty }) => duty)).toEqual(['teller', 'teller', 'teller']);
    expect(codeOf(await meeting.scrutineer.enrol())).toBe('FORBIDDEN');
  }, 60_000);

  test('任何一份与钥匙独立：每一个候选钥匙都恰有一种配法；一部手机开不出', () => {
    const secret = new Uint8Array(randomBytes(32));
    for (const [holder, pair] of split(secret, new Uint8Array(randomBytes(64))).entries()) {
      for (const candidate of [secret, new Uint8Array(32), new Uint8Array(randomBytes(32))]) {
        const missing = candidate.map((byte, i) => byte ^ (pair[i] ?? 0) ^ (pair[32 + i] ?? 0));
        const next = new Uint8Array([...pair.subarray(32), ...missing]);
        const other = { holder: (holder + 1) % 3, pair: next };
        expect(combine({ holder, pair }, other)).toEqual(candidate);
      }
      expect(combine({ holder, pair }, { holder, pair })).toBeNull();
    }
  });
});

/** 走到关箱：四个人投了票。 */
async function closed(i: number): Promise<CustodyMeeting> {
  const meeting = nth(i);
  await meeting.gather();
  await meeting.keepKeys();
  await meeting.start();
  const wallets = [];
  for (const n of [0, 2, 3, 5]) wallets.push(await meeting.take(at(place.branch, n).client));
  await meeting.openBox();
  for (const tokens of wallets) await meeting.cast(meeting.envelope(tokens, 'qualified'));
  must(await meeting.close());
  return meeting;
}

describe('关箱之后', () => {
  let meeting: CustodyMeeting;
  beforeAll(async () => {
    meeting = await closed(1);
  }, 120_000);

  test('造过另一层的、开过另一层的都不能开这一层；自己不能交给自己；监票人不能开', async () => {
    const [one, two, three] = meeting.tellers;
    expect(codeOf(await three.hand('outer', two.id))).toBe('KEEPING_REFUSED');
    expect(codeOf(await three.hand('inner', one.id))).toBe('KEEPING_REFUSED');
    expect(codeOf(await three.hand('outer', three.id))).toBe('KEEPING_REFUSED');
    expect(codeOf(await three.hand('outer', meeting.scrutineer.id))).toBe('KEEPING_REFUSED');
    const early = await one.client.ask('appraisal', 'sealedEnvelopes', {
      appraisalId: meeting.appraisalId,
      page: 0,
    });
    expect(codeOf(early)).toBe('FORBIDDEN');
  });

  test('两处同时要开外层：只有一个开封人；换过人的两个都不能再开内层', async () => {
    const [one, two, three] = meeting.tellers;
    const replies = await Promise.all([
      two.hand('outer', one.id),
      two.hand('outer', three.id),
      one.hand('outer', three.id),
    ]);
    expect(replies.map(codeOf)).toEqual(['ok', 'ok', 'ok']);
    const { layers } = await one.look();
    expect([one.id, three.id]).toContain(layers.outer?.opener);
    must(await three.hand('outer', one.id));
    expect((await one.look()).layers.outer?.opener).toBe(one.id);
    expect((await three.look()).layers.outer?.handed).toEqual([]);
    expect(codeOf(await two.hand('inner', three.id))).toBe('KEEPING_REFUSED');
    expect(codeOf(await three.hand('inner', two.id))).toBe('ok');
  });

  test('少一项、多一项、没打散、不成项的列当场退回；没交齐不能计票', async () => {
    const [one, two] = meeting.tellers;
    const columns = await one.peeled(meeting.known(), meeting.digest);
    const column = columns[0]?.[0] ?? [];
    expect(column).toHaveLength(4);
    const submit = async (items: readonly Uint8Array[]) =>
      codeOf(await one.submit('outer', 0, 0, items));
    expect(await submit(column.slice(1))).toBe('KEEPING_BROKEN');
    expect(await submit([...column, column[3] ?? new Uint8Array()])).toBe('KEEPING_BROKEN');
    expect(await submit([...column].reverse())).toBe('KEEPING_BROKEN');
    expect(await submit(column.map((item) => item.slice(1)))).toBe('KEEPING_BROKEN');
    expect(codeOf(await one.submit('outer', 0, 9, column))).toBe('KEEPING_BROKEN');
    expect(await docs('ballotshuffles', meeting)).toEqual([]);
    expect(codeOf(await two.submit('inner', 0, 0, []))).toBe('KEEPING_NOT_READY');
    expect(codeOf(await two.submit('outer', 0, 0, column))).toBe('FORBIDDEN');
    expect(await submit(column)).toBe('ok');
    expect(codeOf(await meeting.count())).toBe('KEEPING_NOT_READY');
    const early = await two.client.ask('appraisal', 'sealedColumn', {
      appraisalId: meeting.appraisalId,
      group: 0,
      column: 0,
      from: 0,
    });
    expect(codeOf(early)).toBe('KEEPING_NOT_READY');
    await one.submitAll('outer', columns);
  }, 60_000);

  test('同一列分两段、重交同一段、从头重交都行；接错了位置不行', async () => {
    const [one] = meeting.tellers;
    const items = (await one.peeled(meeting.known(), meeting.digest))[0]?.[0] ?? [];
    const { appraisalId } = meeting;
    const part = (from: number, of: readonly Uint8Array[], last: boolean) =>
      one.client.ask('appraisal', 'submitColumn', {
        appraisalId,
        layer: 'outer',
        group: 0,
        column: 0,
        from,
        items: toBase64(new Uint8Array(Buffer.concat(of))),
        last,
      });
    const needed = { columnsNeeded: 4 };
    const first = await part(0, items.slice(0, 2), false);
    expect(first).toMatchObject({ ok: true, output: { ...needed, columnsDone: 3 } });
    expect(codeOf(await part(1, items.slice(2), true))).toBe('KEEPING_BROKEN');
    expect(codeOf(await part(2, items.slice(3), true))).toBe('KEEPING_BROKEN');
    const second = await part(2, items.slice(2), true);
    expect(second).toMatchObject({ ok: true, output: { ...needed, columnsDone: 4 } });
    expect(await part(2, items.slice(2), true)).toMatchObject({ ok: true });
    expect(await part(0, items.slice(0, 2), false)).toMatchObject({
      ok: true,
      output: { columnsDone: 4 },
    });
  }, 60_000);

  test('改了的一项算作废项，公布出来；丢掉的换不成别的；改回来重交再计', async () => {
    const [, two] = meeting.tellers;
    const groups = meeting.known().groups.entries();
    for (const [group] of groups) {
      for (const column of [0, 1]) {
        must(
          await two.submit('inner', group, column, await two.opened(meeting.digest, group, column)),
        );
      }
    }
    const items = await two.opened(meeting.digest, 0, 1);
    expect(codeOf(await two.submit('inner', 0, 1, items.slice(1)))).toBe('KEEPING_BROKEN');
    const swapped = [...items.slice(0, -1), unopenedItem()];
    must(await two.submit('inner', 0, 1, swapped));
    const counted = await meeting.count();
    expect(counted.ok).toBe(true);
    const [box] = (await place.world.store.all('boxes')).filter(({ _id }) =>
      _id.startsWith(meeting.appraisalId),
    );
    const result = JSON.parse(String(box?.['result'])) as {
      groups: { valid: number; columns: { spoiled: number }[] }[];
    };
    expect(result.groups[0]?.valid).toBe(4);
    expect(result.groups[0]?.columns.map(({ spoiled }) => spoiled)).toEqual([0, 1]);
    expect(await docs('ballotshuffles', meeting)).toEqual([]);
  }, 60_000);
});

describe('作废、重来', () => {
  test('库里的中间产物被人动过，数目对不上就不计票，重交就能计', async () => {
    const meeting = await closed(2);
    await meeting.openAll();
    const [one] = meeting.tellers;
    const { sessionId } = meeting.known();
    const id = `${sessionId}_outer_0_0`;
    const [before] = (await docs('ballotshuffles', meeting)).filter(({ _id }) => _id === id);
    const column = (await one.peeled(meeting.known(), meeting.digest))[0]?.[0] ?? [];
    const [, ...fewer] = column;
    await place.world.store.tamper('ballotshuffles', id, {
      parts: [toBase64(new Uint8Array(Buffer.concat(fewer)))],
    });
    expect(codeOf(await meeting.count())).toBe('KEEPING_NOT_READY');
    expect(before).toBeDefined();
    must(await one.submit('outer', 0, 0, column));
    expect((await meeting.count()).ok).toBe(true);
  }, 180_000);

  test('只在一列占位的算那一列的作废项，各列都占位的才算无效票', async () => {
    const meeting = await closed(3);
    const [one, two, three] = meeting.tellers;
    must(await three.hand('outer', one.id));
    must(await three.hand('inner', two.id));
    const columns = await one.peeled(meeting.known(), meeting.digest);
    const [first = [], second = []] = columns[0] ?? [];
    const blank = unopenedSealedItem();
    columns[0] = [
      [blank, blank, ...first.slice(2)],
      [blank, ...second.slice(1)],
    ];
    await one.submitAll('outer', columns);
    for (const [group] of meeting.known().groups.entries()) {
      for (const column of [0, 1]) {
        must(
          await two.submit('inner', group, column, await two.opened(meeting.digest, group, column)),
        );
      }
    }
    expect((await meeting.count()).ok).toBe(true);
    const { appraisalId } = meeting;
    const { tables } = await meeting.host.must('appraisal', 'result', { appraisalId });
    expect(tables[0]?.envelopes).toMatchObject({ collected: 4, valid: 3, invalid: 1 });
  }, 180_000);

  test('上级责令重来：旧的份额、中间产物都没了，新的一轮从登记手机起', async () => {
    const meeting = nth(3);
    const { appraisalId } = meeting;
    const { branchId } = place.branch;
    const input = { appraisalId, branchId, reason: '有人煽动' };
    await place.world.superior.must('appraisal', 'rerun', input);
    const [old, fresh] = await docs('ballotkeepings', meeting);
    expect(old).toMatchObject({ outer: { shares: [], handed: [] }, inner: { shares: [] } });
    expect(fresh).toMatchObject({
      _id: `${appraisalId}-2`,
      devices: [],
      general: null,
      outer: null,
      inner: null,
    });
    expect(await docs('ballotshuffles', meeting)).toEqual([]);
    await meeting.host.must('appraisal', 'makeKeys', { appraisalId });
    expect(codeOf(await meeting.host.ask('appraisal', 'start', { appraisalId }))).toBe(
      'KEEPING_NOT_READY',
    );
    await meeting.keepKeys();
    const manifest = await meeting.start();
    expect(manifest.sessionId).toBe(`${appraisalId}-2`);
  }, 60_000);

  test('收回多于发出，作废：这一轮的份额清空，另起一轮', async () => {
    const meeting = nth(3);
    const { appraisalId } = meeting;
    const wallets = [];
    for (const n of [0, 2]) wallets.push(await meeting.take(at(place.branch, n).client));
    await meeting.openBox();
    for (const tokens of wallets) await meeting.cast(meeting.envelope(tokens, 'basic'));
    const issued = await place.world.store.all('ballotissues', { roundId: `${appraisalId}-2` });
    const [lost] = issued;
    if (!lost) throw new Error('没有发票');
    await place.world.store.remove('ballotissues', lost._id);
    const reply = await meeting.close();
    expect(reply).toMatchObject({ ok: true, output: { standing: 'void' } });
    const all = await docs('ballotkeepings', meeting);
    expect(all.map(({ _id }) => _id)).toEqual([1, 2, 3].map((n) => `${appraisalId}-${n}`));
    expect(all[1]).toMatchObject({ outer: { shares: [] }, inner: { shares: [] } });
    expect(all[2]).toMatchObject({ devices: [], outer: null });
    expect(place.world.log.filter((line) => line.includes('内部错误'))).toEqual([]);
  }, 120_000);
});
