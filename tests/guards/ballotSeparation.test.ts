import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ROOT } from '../../config/paths';

/** 一处运行时引用：指到仓库里的文件，或外部包名。只引类型的进不了产物，不算。 */
interface Import {
  readonly from: string;
  readonly target: string;
}

function importsOf(from: string): Import[] {
  const source = ts.createSourceFile(
    from,
    readFileSync(path.join(ROOT, from), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== null) {
      for (const target of resolve(from, specifier)) found.push({ from, target });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** import/export … from、import()、require()；`import type` 与逐个写 type 的不算。 */
function specifierOf(node: ts.Node): string | null {
  if (ts.isImportDeclaration(node)) {
    return node.importClause?.isTypeOnly === true ? null : textOf(node.moduleSpecifier);
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return node.isTypeOnly ? null : textOf(node.moduleSpecifier);
  }
  if (!ts.isCallExpression(node)) return null;
  const called =
    node.expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(node.expression) && node.expression.text === 'require');
  const [first] = node.arguments;
  return called && first ? textOf(first) : null;
}

const textOf = (node: ts.Node): string | null => (ts.isStringLiteralLike(node) ? node.text : null);

const isFile = (file: string): boolean => /\.\w+$/.test(file) && existsSync(path.join(ROOT, file));

/** 按端分的文件（`x.ts` 与 `x.weapp.ts`、`x.h5.ts`）都算引到。 */
function resolve(from: string, specifier: string): string[] {
  if (!specifier.startsWith('.')) return [specifier];
  const base = path.posix.join(path.posix.dirname(from), specifier);
  const endings = ['', '.ts', '.tsx', '.weapp.ts', '.h5.ts', '.weapp.tsx', '.h5.tsx'];
  const found = [...endings.map((end) => base + end), `${base}/index.ts`, `${base}/index.tsx`];
  const hits = found.filter(isFile);
  if (hits.length === 0) throw new Error(`${from} 引的 ${specifier} 找不到`);
  return hits;
}

const sourcesUnder = (dir: string): string[] =>
  readdirSync(path.join(ROOT, dir), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.posix.join(dir, file.split(path.sep).join('/')));

/** 从这些文件出发，运行时够得着的一切；值是引到它的文件。 */
function reachableFrom(roots: readonly string[]): Map<string, string> {
  const reached = new Map<string, string>();
  const waiting = roots.map((file) => ({ from: '', target: file }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (reached.has(next.target)) continue;
    reached.set(next.target, next.from);
    if (/\.tsx?$/.test(next.target)) waiting.push(...importsOf(next.target));
  }
  return reached;
}

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
      /^cloudfunctions\/_runtime\/(cloud|sdk|table|transaction|schema|hash|rollingCode)\.ts$/,
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
