import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../config/paths';

const SOURCE = path.join(ROOT, 'src');
const TOKENS = path.join(SOURCE, 'styles', 'tokens.scss');

const sheets = (): { name: string; text: string }[] =>
  readdirSync(SOURCE, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.scss'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => file !== TOKENS)
    .map((file) => ({ name: path.relative(ROOT, file), text: readFileSync(file, 'utf8') }));

/** 设计变量里的颜色：名 → 十六进制。 */
function colours(): Map<string, string> {
  const text = readFileSync(TOKENS, 'utf8');
  return new Map(
    [...text.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [
      name,
      hex,
    ]),
  );
}

/** WCAG 2 的相对亮度与对比度。 */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** 文字色与它会落在的底色。 */
const PAIRS: readonly (readonly [text: string, background: string])[] = [
  ['ink', 'paper'],
  ['ink', 'sheet'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'sheet'],
  ['ink-soft', 'rule'],
  ['red', 'sheet'],
  ['red', 'paper'],
  ['red-deep', 'paper'],
  ['red-deep', 'red-wash'],
  ['on-red', 'red'],
  ['good', 'good-wash'],
  ['warn', 'warn-wash'],
];

test.each(PAIRS)('%s 在 %s 上的对比度不低于 4.5', (text, background) => {
  const all = colours();
  expect(contrast(all.get(text) ?? '', all.get(background) ?? '')).toBeGreaterThanOrEqual(4.5);
});

test('字号只取自设计变量：别处不写 px 字号，行高不低于 1.3（大数字、图形除外）', () => {
  const offences = sheets().flatMap(({ name, text }) =>
    [...text.matchAll(/font-size:\s*([^;]+);/g)]
      .map(([, value = '']) => value)
      .filter((value) => !/vh$/.test(value) && !(name.includes('checkin') && value === '52px'))
      .map((value) => `${name}: ${value}`),
  );
  expect(offences).toEqual([]);
  const tight = sheets().flatMap(({ name, text }) =>
    [...text.matchAll(/t\.text\(\w+, ([\d.]+)\)/g)]
      .filter(([, value = '']) => Number(value) < 1.3)
      .map(([use]) => `${name}: ${use}`),
  );
  expect(tight).toEqual([]);
});

test('颜色只取自设计变量（取景框的黑白除外）', () => {
  const offences = sheets().flatMap(({ name, text }) =>
    name.endsWith('scanner.scss')
      ? []
      : [...text.matchAll(/#[0-9a-f]{3,8}\b/gi)]
          .filter(([hex]) => hex !== '#fff')
          .map(([hex]) => `${name}: ${hex}`),
  );
  expect(offences).toEqual([]);
});

test('字号：正文平时不小于 16，关怀模式不小于 18，最大一档不小于 30', () => {
  const text = readFileSync(TOKENS, 'utf8');
  const size = (name: string): number =>
    Number(new RegExp(`\\b${name}: (\\d+)px`).exec(text)?.[1] ?? 0);
  const care = Number(
    /CARE_SCALE = ([\d.]+)/.exec(readFileSync(path.join(SOURCE, 'state', 'care.ts'), 'utf8'))?.[1],
  );
  expect(size('body')).toBeGreaterThanOrEqual(16);
  expect(size('body') * care).toBeGreaterThanOrEqual(18);
  expect(size('figure') * care).toBeGreaterThanOrEqual(30);
});

test('点击区：平时不小于 44，关怀模式不小于 60', () => {
  const page = readFileSync(path.join(SOURCE, 'components', 'ui', 'page.scss'), 'utf8');
  const tap = (text: string): number => Number(/--tap: (\d+)px/.exec(text)?.[1] ?? 0);
  expect(tap(readFileSync(TOKENS, 'utf8'))).toBeGreaterThanOrEqual(44);
  expect(tap(page)).toBeGreaterThanOrEqual(60);
});
