import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../config/paths';
import { reachableFrom, sourcesUnder } from './importGraph';

const outside = (reached: ReadonlyMap<string, string>, allowed: readonly RegExp[]): string[] =>
  [...reached]
    .filter(([file]) => !allowed.some((pattern) => pattern.test(file)))
    .map(([file, from]) => `${from} → ${file}`);

describe('写票处够不着任何认得出人的代码（Q10）', () => {
  const roots = sourcesUnder('src/packages/booth');
  const reached = reachableFrom(roots);

  test('真的走遍了：有文件，有引用', () => {
    expect(roots.length).toBeGreaterThan(10);
    expect(reached.size).toBeGreaterThan(roots.length + 10);
  });
  test('只用写票处自己的、票的格式、规则、不认人的界面件', () => {
    const allowed = [
      /^src\/packages\/booth\//,
      /^types\/(ballot\/|bytes|base64|hex|result\.ts$|errors\.ts$|fieldLabels\.ts$|labels\.ts$)/,
      /^rules\//,
      /^src\/components\/ui\//,
      /^src\/styles\//,
      /^src\/state\/care(\.|\/)/,
      // 逐个看过、不认人的：扫码键、退回上一页、认“点了取消”的错误。
      /^src\/components\/scanner\/(ScanButton(\.h5|\.weapp)?\.tsx|scanner\.scss)$/,
      /^src\/(hooks\/leave|api\/isCancel)\.ts$/,
      /^(@tarojs\/(taro|components)|react|react\/jsx-runtime|qrcode-generator|jsqr)$/,
      /^@noble\/(curves|hashes|ciphers)(\/|$)/,
    ];
    expect(outside(reached, allowed)).toEqual([]);
  });
  test('绕过引用也不行：不碰云函数调用、登录、全局的应用对象', () => {
    const suspicious = roots.filter((file) =>
      /wx\.cloud|Taro\.cloud|callFunction|Taro\.login|wx\.login|getApp\(|openid|getUserProfile/i.test(
        codeOf(file),
      ),
    );
    expect(suspicious).toEqual([]);
  });
});

describe('票箱够不着登记处，也不留痕（Q10）', () => {
  const reached = reachableFrom(sourcesUnder('cloudfunctions/ballotbox'));

  test('真的走遍了', () => {
    expect([...reached.keys()]).toEqual(
      expect.arrayContaining(['cloudfunctions/_store/box.ts', 'cloudfunctions/_runtime/table.ts']),
    );
  });
  test('库只有票箱自己的那几张表', () => {
    const stores = [...reached.keys()].filter((file) => file.startsWith('cloudfunctions/_store/'));
    expect(stores).toEqual(['cloudfunctions/_store/box.ts']);
  });
  test('不引登记处、名册、会议，不引事件账、公共外壳、认人的代码', () => {
    const allowed = [
      /^cloudfunctions\/(ballotbox|_ballot)\//,
      /^cloudfunctions\/_store\/box\.ts$/,
      /^cloudfunctions\/_runtime\/(cloud|sdk|table|fields|transaction|schema|hash|rollingCode)\.ts$/,
      /^(types|rules)\//,
      /^(node:crypto|wx-server-sdk|canonicalize|zod|zod\/v4\/locales)$/,
    ];
    expect(outside(reached, allowed)).toEqual([]);
  });
  test('只打一句没有内容的日志；不看来源地址、不看设备', () => {
    const text = sourcesUnder('cloudfunctions/ballotbox').map(codeOf).join('\n');
    expect([...text.matchAll(/console\.\w+\([^)]*\)/g)].map(([call]) => call)).toEqual([
      "console.error('[ballotbox] 内部错误')",
    ]);
    expect(text).not.toMatch(/x-forwarded|x-real-ip|user-agent|clientip|sourceip|referer/i);
  });
});

/** 去掉注释的代码。 */
function codeOf(file: string): string {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}
