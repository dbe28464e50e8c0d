import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { fromBase64, toBase64 } from '../../types/ballot/base64';
import { compareBytes, splitBlocks, utf8Bytes } from '../../types/ballot/bytes';
import { checkWord } from '../../types/ballot/checkWord';
import { fromHex, toHex } from '../../types/ballot/hex';
import { decodeItem, encodeItem } from '../../types/ballot/item';
import { manifestText } from '../../types/ballot/manifest';
import { parseManifest } from '../../types/ballot/parseManifest';
import { decodeRows, encodeRows } from '../../types/ballot/published';
import { RandomPool } from '../../src/packages/booth/crypto/randomPool';
import { testSession } from './session';

describe('编解码', () => {
  const bytes = fc.uint8Array({ maxLength: 300 });

  test('base64、十六进制、UTF-8 与 Node 自带的一致，且可逆', () => {
    fc.assert(
      fc.property(bytes, (b) => {
        expect(toBase64(b)).toBe(Buffer.from(b).toString('base64'));
        expect(fromBase64(toBase64(b))).toEqual(b);
        expect(fromHex(toHex(b))).toEqual(b);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(utf8Bytes(text)).toEqual(new Uint8Array(Buffer.from(text)));
      }),
    );
  });

  test.each(['A', 'AAA', 'AB==', 'AAB=', '====', 'A===', 'AA=A', 'AA\n=', '-_8='])(
    '不规范的 base64 不认：%s',
    (text) => {
      expect(fromBase64(text)).toBeNull();
    },
  );

  test('排序是字节序，前缀在前', () => {
    const list = ['ff', '00ff', '00', ''].map((h) => fromHex(h) ?? new Uint8Array());
    expect([...list].sort(compareBytes).map(toHex)).toEqual(['', '00', '00ff', 'ff']);
    expect(splitBlocks(new Uint8Array(5), 2)).toBeNull();
  });

  test('项可逆；公布表按 pk 排序，与放进去的次序无关', () => {
    const item = new Uint8Array(randomBytes(400));
    expect(decodeItem(item.slice(0, 385))).not.toBeNull();
    expect(decodeItem(item)).toBeNull();
    const decoded = decodeItem(item.slice(0, 385));
    expect(decoded && encodeItem(decoded)).toEqual(item.slice(0, 385));
    const rows = Array.from({ length: 9 }, (_, code) => ({
      pk: new Uint8Array(randomBytes(32)),
      code,
    }));
    expect(encodeRows(rows)).toEqual(encodeRows([...rows].reverse()));
    expect(decodeRows(encodeRows(rows))).toHaveLength(9);
    expect(decodeRows(new Uint8Array(32))).toBeNull();
  });

  test('核对码是两组四位数字，前导零不丢', () => {
    expect(checkWord(Uint8Array.of(0, 0, 0, 7, 9))).toBe('0000 0007');
    expect(checkWord(Uint8Array.of(255, 255, 255, 255))).toBe('9496 7295');
  });

  test('随机池：不够就抛，取走即清零', () => {
    const backing = new Uint8Array(64).fill(1);
    const pool = new RandomPool(backing);
    expect(pool.take(40)).toEqual(new Uint8Array(40).fill(1));
    expect(backing.slice(0, 40).every((byte) => byte === 0)).toBe(true);
    expect(() => pool.take(25)).toThrow('随机池已用尽');
  });
});

describe('清单', () => {
  const { manifest, text } = testSession('s-1', { columns: 1, groups: ['party'] });

  test('规范文字可以读回', () => {
    expect(parseManifest(text)).toEqual(manifest);
  });

  const bad: readonly (readonly [string, string])[] = [
    ['不是 JSON', '{'],
    ['多一个空格', text.replace('{', '{ ')],
    ['多一个字段', text.replace('{', '{"extra":1,')],
    ['等次重复', manifestText({ ...manifest, grades: ['qualified', 'qualified'] })],
    ['没有被评议人', manifestText({ ...manifest, subjects: [] })],
    ['没有组', manifestText({ ...manifest, groups: [] })],
    ['公钥短一截', manifestText({ ...manifest, boxKey: 'AAAA' })],
    ['空对象', '{}'],
    ['空', 'null'],
  ];
  test.each(bad)('不合规范的不认：%s', (_, broken) => {
    expect(parseManifest(broken)).toBeNull();
  });

  test('两列不许共用一把公钥', () => {
    const [group] = manifest.groups;
    if (!group) throw new Error('没有组');
    const shared = { ...group, columnKeys: [group.generalKey] };
    expect(parseManifest(manifestText({ ...manifest, groups: [shared] }))).toBeNull();
  });
});
