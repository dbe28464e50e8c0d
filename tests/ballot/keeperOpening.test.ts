import { createPrivateKey, randomBytes } from 'node:crypto';
import { openManifest } from '../../cloudfunctions/_ballot/openManifest';
import { envelopeRoot } from '../../cloudfunctions/_ballot/envelopeRoot';
import { rawPublic } from '../../cloudfunctions/_ballot/keys';
import { openingKey as serverKey } from '../../cloudfunctions/appraisal/crypto/hpkeOpen';
import { openColumn as serverOpenColumn } from '../../cloudfunctions/appraisal/tally/openColumn';
import { peelEnvelopes } from '../../cloudfunctions/appraisal/tally/peelEnvelopes';
import { fillEnvelope } from '../../src/packages/booth/ballot/fillEnvelope';
import { RandomPool } from '../../src/packages/booth/crypto/randomPool';
import { openingKey } from '../../src/packages/keeper/crypto/hpkeOpen';
import type { ExpectedKeys } from '../../src/packages/keeper/keys/checkManifest';
import { checkManifest } from '../../src/packages/keeper/keys/checkManifest';
import type { Device } from '../../src/packages/keeper/keys/devices';
import { devicesDigestOf, devicesWord, tellersIn } from '../../src/packages/keeper/keys/devices';
import {
  DEAL_RANDOM_BYTES,
  dealLayer,
  openShare,
  recoverLayer,
  sealShareFor,
} from '../../src/packages/keeper/keys/layerKey';
import { openColumn } from '../../src/packages/keeper/tally/openColumn';
import { peel } from '../../src/packages/keeper/tally/peel';
import { envelopeRootOf } from '../../src/packages/keeper/tally/root';
import { SEGMENT_ITEMS, segments } from '../../src/packages/keeper/tally/segments';
import { fromBase64, toBase64 } from '../../types/ballot/base64';
import { compareBytes, splitBlocks } from '../../types/ballot/bytes';
import { toHex } from '../../types/ballot/hex';
import { encodeItem } from '../../types/ballot/item';
import { ITEM_BYTES, SEALED_ITEM_BYTES } from '../../types/ballot/sizes';
import type { TestSession } from './session';
import { hold, sealPool, testSession } from './session';

const fresh = (length: number) => new Uint8Array(randomBytes(length));
const pool = (length: number) => new RandomPool(fresh(length));
const now = () => Promise.resolve();
const at = <T>(list: readonly T[], i: number): T => {
  const found = list[i];
  if (found === undefined) throw new RangeError(`没有第 ${i} 个`);
  return found;
};

const ROUND = 'a1-1';
const secrets = new Map(['t2', 't0', 's0', 't1'].map((id) => [id, fresh(32)]));
const secretOf = (id: string): Uint8Array => secrets.get(id) ?? new Uint8Array();
const devices: Device[] = [...secrets].map(([id, secret]) => ({
  id,
  name: id,
  duty: id.startsWith('t') ? ('teller' as const) : ('scrutineer' as const),
  deviceKey: toBase64(openingKey(secret).recipient),
}));
const place = (me: string, layer: 'outer' | 'inner' = 'outer') => ({
  roundId: ROUND,
  layer,
  me,
  deviceSecret: secretOf(me),
});

/** 造一层；给出封给每个人的。 */
const deal = (layer: 'outer' | 'inner' = 'outer') => {
  const dealt = dealLayer(ROUND, layer, devices, pool(DEAL_RANDOM_BYTES));
  if (!dealt) throw new Error('没有造成');
  const mineOf = (id: string) => dealt.shares.find(({ tellerId }) => tellerId === id)?.sealed ?? '';
  return { ...dealt, mineOf };
};

describe('名单与核对字', () => {
  test('与名单的次序无关；换一把公钥、换一个人、换职责，散列与核对字都变', () => {
    const word = devicesWord(devices).join(' ');
    expect(word).toMatch(/^(\d{4} ){5}\d{4}$/);
    expect(devicesWord([...devices].reverse()).join(' ')).toBe(word);
    const [first, ...rest] = devices;
    if (!first) throw new Error('没有手机');
    const others: Device[][] = [
      [{ ...first, deviceKey: toBase64(fresh(32)) }, ...rest],
      [{ ...first, id: 't9' }, ...rest],
      [{ ...first, duty: 'scrutineer' }, ...rest],
      rest,
    ];
    for (const list of others) {
      expect(devicesWord(list).join(' ')).not.toBe(word);
      expect(toHex(devicesDigestOf(list))).not.toBe(toHex(devicesDigestOf(devices)));
    }
    // 姓名只是显示，不影响钥匙封给谁。
    expect(devicesWord(devices.map((d) => ({ ...d, name: '某' }))).join(' ')).toBe(word);
  });

  test('计票人按编号排；不是三名、公钥不成样的不分', () => {
    expect(tellersIn(devices)?.map(({ id }) => id)).toEqual(['t0', 't1', 't2']);
    const random = () => pool(DEAL_RANDOM_BYTES);
    const two = devices.filter(({ id }) => id !== 't1');
    expect(dealLayer(ROUND, 'outer', two, random())).toBeNull();
    const bad = devices.map((d) => (d.id === 't1' ? { ...d, deviceKey: 'AAAA' } : d));
    expect(dealLayer(ROUND, 'outer', bad, random())).toBeNull();
  });
});

describe('分钥匙、交钥匙、合钥匙', () => {
  const dealt = deal();

  test('三份各封给各人的手机，别人的手机、别的层、别的轮打不开；两次造的不同', () => {
    expect(dealt.devicesDigest).toBe(toHex(devicesDigestOf(devices)));
    for (const id of ['t0', 't1', 't2']) {
      const sealed = dealt.mineOf(id);
      expect(openShare(place(id), sealed)?.length).toBe(64);
      expect(openShare(place(id, 'inner'), sealed)).toBeNull();
      expect(openShare({ ...place(id), roundId: 'a1-2' }, sealed)).toBeNull();
      for (const other of ['t0', 't1', 't2', 's0'].filter((name) => name !== id)) {
        expect(openShare(place(other), sealed)).toBeNull();
        expect(openShare({ ...place(other), me: id }, sealed)).toBeNull();
      }
    }
    expect(deal().publicKey).not.toBe(dealt.publicKey);
  });

  test('任何两人合得出公布的那把；一个人、交给别人的、交来的是别的层的，合不出', () => {
    const handed = (from: string, to: string, of = dealt, layer: 'outer' | 'inner' = 'outer') => {
      const pair = openShare(place(from, layer), of.mineOf(from));
      const opener = devices.find(({ id }) => id === to);
      if (!pair || !opener) throw new Error('没有份');
      return { from, sealed: sealShareFor(place(from, layer), pair, opener, pool(32)) };
    };
    const sharesOf = (me: string, list: { from: string; sealed: string }[]) => ({
      mine: dealt.mineOf(me),
      handed: list,
      publicKey: dealt.publicKey,
    });
    for (const me of ['t0', 't1', 't2']) {
      for (const from of ['t0', 't1', 't2'].filter((id) => id !== me)) {
        const secret = recoverLayer(place(me), devices, sharesOf(me, [handed(from, me)]));
        expect(secret && toBase64(openingKey(secret).recipient)).toBe(dealt.publicKey);
      }
    }
    const shares = (list: { from: string; sealed: string }[]) => sharesOf('t0', list);
    expect(recoverLayer(place('t0'), devices, shares([]))).toBeNull();
    expect(recoverLayer(place('t0'), devices, shares([handed('t1', 't2')]))).toBeNull();
    const other = deal('inner');
    const wrong = handed('t1', 't0', other, 'inner');
    expect(recoverLayer(place('t0'), devices, shares([wrong]))).toBeNull();
    const again = deal();
    expect(recoverLayer(place('t0'), devices, shares([handed('t1', 't0', again)]))).toBeNull();
    const renamed = { ...handed('t1', 't0'), from: 't2' };
    expect(recoverLayer(place('t0'), devices, shares([renamed]))).toBeNull();
    // 先交来一份坏的，再交来一份好的：用好的。
    expect(recoverLayer(place('t0'), devices, shares([wrong, handed('t2', 't0')]))).not.toBeNull();
    const lie = { ...shares([handed('t1', 't0')]), publicKey: again.publicKey };
    expect(recoverLayer(place('t0'), devices, lie)).toBeNull();
    expect(
      recoverLayer(place('t0'), devices, { ...shares([handed('t1', 't0')]), mine: null }),
    ).toBeNull();
  });
});

describe('在手机上开封', () => {
  const session = testSession(ROUND, { columns: 2, groups: ['party', 'mass'] });
  const open = openManifest(session.text);
  if (!open) throw new Error('清单不可用');
  const envelope = (group: number, own: number | null, from: TestSession = session) => {
    const tokens = hold(session, group, own);
    return fillEnvelope(
      from.manifest,
      session.digest,
      tokens,
      tokens.columns.map((held, i) => (held ? (i === 0 ? 'excellent' : 'abstained') : null)),
      sealPool(2),
    );
  };
  const other = (key: 'outerKey' | 'innerKey'): TestSession => ({
    ...session,
    manifest: { ...session.manifest, [key]: toBase64(openingKey(fresh(32)).recipient) },
  });
  const good = [envelope(0, null), envelope(0, 1), envelope(1, null), envelope(0, null)];
  const rawSecret = (key: TestSession['outer']): Uint8Array =>
    Buffer.from(key.export({ format: 'jwk' }).d ?? '', 'base64url');
  const outer = openingKey(rawSecret(session.outer));
  const inner = openingKey(rawSecret(session.inner));
  const peeled = (envelopes: readonly Uint8Array[]) =>
    peel(envelopes, session.manifest, session.digest, outer, now);

  test('第一步与服务器自己开的一字不差，不论信封的次序', async () => {
    const theirs = peelEnvelopes(good, open, serverKey(session.outer));
    const ours = await peeled([...good].reverse());
    expect(ours?.invalid).toBe(0);
    expect(ours?.columns).toEqual(theirs.map(({ columns }) => columns));
  });

  test('第二步开出的，与服务器自己开的是同样的项，多出来的只有空项', async () => {
    const ours = await peeled(good);
    for (const [group, columns] of (ours?.columns ?? []).entries()) {
      for (const [column, sealed] of columns.entries()) {
        const items = await openColumn(sealed, session.digest, { group, column }, inner, now);
        const theirs = serverOpenColumn(sealed, open, serverKey(session.inner), group, column);
        const expected = theirs.items.map(({ item }) => toHex(encodeItem(item))).sort();
        const blank = items.filter((item) => item.every((byte) => byte === 0));
        expect(blank.length).toBe(theirs.empty);
        expect(items.map(toHex).filter((item) => !/^0+$/.test(item))).toEqual(expected);
        expect(items).toEqual([...items].sort(compareBytes));
        expect(items.length).toBe(sealed.length);
      }
    }
  });

  test('外层开不了的信封，各列各放一个占位；内层开不了的项，放作废的占位', async () => {
    const bad = await peeled([...good, envelope(0, null, other('outerKey'))]);
    expect(bad?.invalid).toBe(1);
    const [party, mass] = bad?.columns ?? [];
    expect(party?.map((column) => column.length)).toEqual([4, 4]);
    expect(mass?.map((column) => column.length)).toEqual([1, 1]);
    expect(party?.every(([first]) => first?.every((byte) => byte === 0))).toBe(true);
    const lone = await peeled([envelope(0, null, other('innerKey'))]);
    const sealed = at(at(lone?.columns ?? [], 0), 0);
    const items = await openColumn(sealed, session.digest, { group: 0, column: 0 }, inner, now);
    expect(items.map((item) => [item.length, item[0]])).toEqual([[ITEM_BYTES, 0xff]]);
  });

  test('别的列、别的组的密文开不了，只当作废项', async () => {
    const ours = await peeled(good);
    const sealed = at(at(ours?.columns ?? [], 0), 0);
    for (const where of [
      { group: 0, column: 1 },
      { group: 1, column: 0 },
    ]) {
      const items = await openColumn(sealed, session.digest, where, inner, now);
      expect(items.every((item) => item[0] === 0xff)).toBe(true);
    }
  });

  test('票箱给的不像样就整批不开：截断、别的清单、同一张总票两封', async () => {
    const first = at(good, 0);
    expect(await peeled([...good, first])).toBeNull();
    expect(await peeled([first.slice(0, -1)])).toBeNull();
    const wrong = first.slice();
    wrong[10] = (wrong[10] ?? 0) ^ 1;
    expect(await peeled([wrong])).toBeNull();
  });

  test('信封根与关箱公布的一致，与次序无关；少一封就不同', () => {
    expect(envelopeRootOf([...good].reverse())).toBe(envelopeRoot(good));
    expect(envelopeRootOf(good.slice(1))).not.toBe(envelopeRoot(good));
    expect(envelopeRootOf([])).toBe(envelopeRoot([]));
  });

  test('核对清单：各把公钥都是分管时造的才认，错在哪一处说得出', () => {
    const manifest = { ...session.manifest, custody: 'tellers' as const };
    const expected = {
      outer: toBase64(rawPublic(session.outer)),
      inner: toBase64(rawPublic(session.inner)),
      moduli: session.manifest.groups.map(({ generalKey }) => generalKey),
    };
    const check = (changes: Partial<ExpectedKeys>, of = manifest, round = ROUND) =>
      checkManifest(of, round, { ...expected, ...changes });
    expect(check({})).toBeNull();
    expect(check({ outer: expected.inner })).toBe('outerKey');
    expect(check({ inner: null })).toBe('innerKey');
    expect(check({ moduli: [...expected.moduli].reverse() })).toBe('generalKey');
    expect(check({}, manifest, 'a1-2')).toBe('session');
    expect(checkManifest(session.manifest, ROUND, expected)).toBe('custody');
    // 合并成一组时用第一把。
    const [combined] = manifest.groups.map((group) => ({ ...group, group: 'combined' as const }));
    if (!combined) throw new Error('没有组');
    expect(check({}, { ...manifest, groups: [combined] })).toBeNull();
  });

  test('手机上的钥匙与服务器的是同一把', () => {
    const node = createPrivateKey(session.outer.export({ format: 'pem', type: 'pkcs8' }));
    expect(toHex(outer.recipient)).toBe(toHex(rawPublic(node)));
  });
});

describe('分段交一列', () => {
  const items = (count: number) => Array.from({ length: count }, () => fresh(SEALED_ITEM_BYTES));

  test.each([0, 1, SEGMENT_ITEMS, SEGMENT_ITEMS + 1, 3 * SEGMENT_ITEMS])(
    '%i 项：首尾相接、只有最后一段写“完”、每段不超过一次请求',
    (count) => {
      const all = items(count);
      const parts = segments(all);
      expect(parts.map(({ last }) => last)).toEqual(parts.map((_, i) => i === parts.length - 1));
      let from = 0;
      const back = parts.flatMap((part) => {
        expect(part.from).toBe(from);
        expect(part.items.length).toBeLessThanOrEqual(96 * 1024);
        const blocks = splitBlocks(fromBase64(part.items) ?? new Uint8Array(1), SEALED_ITEM_BYTES);
        from += blocks?.length ?? 0;
        return blocks ?? [];
      });
      expect(back).toEqual(all);
    },
  );
});
