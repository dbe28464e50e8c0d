/** rules/ 的守卫：纯、注明条款、每个编号有规则或缺口、每个参数有边界行、每个理由码有句子。 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { SENTENCE_TABLES } from '../../rules/explain/explain';
import { ARTICLE_IDS } from '../../rules/law/articleIds';
import type { ArticleId } from '../../rules/law/articleIds';
import { GAPS } from '../../rules/law/gaps';
import { FOUR_GRADES } from '../../rules/schemes/appraisal/fourGrades';
import { FREQUENCIES } from '../../rules/schemes/frequencies/byField';
import { NOTICE_PERIODS } from '../../rules/schemes/notice/periods';
import { SOLID_BRANCH_MEMBERSHIP } from '../../rules/schemes/membership';
import { SOLID_BRANCH_ORGANISATION } from '../../rules/schemes/organisation';
import { MUNICIPAL_ORGANS } from '../../rules/schemes/points/municipalOrgans';

const ROOT = path.resolve(__dirname, '../..');
const RULES = path.join(ROOT, 'rules');

const filesUnder = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join(dir, file));

interface SourceFile {
  readonly file: string;
  readonly text: string;
  readonly ast: ts.SourceFile;
}
const sources: SourceFile[] = filesUnder(RULES).map((full) => {
  const text = readFileSync(full, 'utf8');
  const file = path.relative(RULES, full);
  return { file, text, ast: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) };
});

const walk = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
};
const nodesOf = <T extends ts.Node>(ast: ts.SourceFile, is: (node: ts.Node) => node is T): T[] => {
  const found: T[] = [];
  walk(ast, (node) => {
    if (is(node)) found.push(node);
  });
  return found;
};
const literalsOf = (ast: ts.SourceFile): string[] =>
  nodesOf(ast, ts.isStringLiteralLike)
    .filter((node) => !ts.isImportDeclaration(node.parent))
    .map((node) => node.text);

/** 规则文件：判断事情的文件，不含条款、方案、句子与共用的类型。 */
const isRule = ({ file }: SourceFile): boolean =>
  file.includes(path.sep) && !/^(law|schemes|explain)\b/.test(file);

/** 文件第一段注释里的条款编号，展开“P7—P14”。 */
const headerArticles = ({ text }: SourceFile): Set<string> => {
  const header = /^(?:import[^;]*;\s*)*\/\*\*([\s\S]*?)\*\//.exec(text)?.[1] ?? '';
  const ids = new Set(header.match(/\b[A-Z]\d+[ab]?\b/g) ?? []);
  for (const [, letter, from, to] of header.matchAll(/\b([A-Z])(\d+)[—–-][A-Z]?(\d+)/g)) {
    for (let n = Number(from); n <= Number(to); n += 1) ids.add(`${letter}${n}`);
  }
  return ids;
};

describe('纯', () => {
  it.each(sources.map((source) => [source.file, source] as const))(
    '%s 不引用 rules/ 之外，没有时钟、随机数与 I/O',
    (_file, { file, ast }) => {
      const imports = nodesOf(ast, ts.isImportDeclaration).map(
        (node) => (node.moduleSpecifier as ts.StringLiteral).text,
      );
      for (const specifier of imports) {
        expect(specifier).toMatch(/^\.\.?\//);
        const target = path.resolve(RULES, path.dirname(file), specifier);
        expect(target.startsWith(RULES + path.sep)).toBe(true);
      }
      const names = nodesOf(ast, ts.isIdentifier).map((node) => node.text);
      const forbidden = [
        'Date',
        'performance',
        'process',
        'globalThis',
        'fetch',
        'require',
        'console',
        'setTimeout',
        'crypto',
        'Intl',
      ];
      expect(names.filter((name) => forbidden.includes(name))).toEqual([]);
      expect(ast.text).not.toMatch(/Math\.random|toLocale\w*String|localeCompare/);
      expect(
        nodesOf(
          ast,
          (node): node is ts.Node =>
            node.kind === ts.SyntaxKind.ImportKeyword && ts.isCallExpression(node.parent),
        ),
      ).toEqual([]);
    },
  );

  it('没有循环引用，没有桶文件', () => {
    const graph = new Map(
      sources.map(({ file, ast }) => [
        file,
        nodesOf(ast, ts.isImportDeclaration)
          .filter((node) => !node.importClause?.isTypeOnly)
          .map((node) =>
            path.join(path.dirname(file), `${(node.moduleSpecifier as ts.StringLiteral).text}.ts`),
          ),
      ]),
    );
    const done = new Set<string>();
    const visit = (file: string, trail: string[]): void => {
      if (trail.includes(file)) throw new Error(`循环引用：${[...trail, file].join(' → ')}`);
      if (done.has(file)) return;
      done.add(file);
      for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    };
    for (const file of graph.keys()) visit(file, []);
    expect(sources.filter(({ ast }) => nodesOf(ast, ts.isExportDeclaration).length > 0)).toEqual(
      [],
    );
  });
});

describe('条款', () => {
  const rules = sources.filter(isRule);
  it.each(rules.map((source) => [source.file, source] as const))(
    '%s 文件头注明条款',
    (_file, source) => {
      const known: readonly string[] = ARTICLE_IDS;
      const cited = [...headerArticles(source)];
      expect(cited.filter((id) => known.includes(id)).length).toBeGreaterThan(0);
      expect(cited.filter((id) => !known.includes(id))).toEqual([]);
    },
  );

  it('每个编号要么有规则，要么在缺口里，二者不可兼有', () => {
    const ruled = new Set<string>();
    for (const source of sources) {
      if (isRule(source)) headerArticles(source).forEach((id) => ruled.add(id));
      if (isRule(source) || source.file.startsWith('schemes')) {
        literalsOf(source.ast).forEach((text) => ruled.add(text));
      }
    }
    const gaps = Object.keys(GAPS) as ArticleId[];
    expect(ARTICLE_IDS.filter((id) => !ruled.has(id) && !gaps.includes(id))).toEqual([]);
    expect(gaps.filter((id) => ruled.has(id))).toEqual([]);
    expect(gaps.filter((id) => (GAPS[id] ?? '').length < 8)).toEqual([]);
  });

  it('理由里的规则名就是文件所在', () => {
    for (const { file, ast } of sources) {
      const names = nodesOf(ast, ts.isPropertyAssignment)
        .filter((node) => node.name.getText() === 'rule' && ts.isStringLiteral(node.initializer))
        .map((node) => (node.initializer as ts.StringLiteral).text);
      for (const name of names) expect(`${name}.ts`).toBe(file.split(path.sep).join('/'));
    }
  });
});

describe('理由码', () => {
  const sentences = SENTENCE_TABLES.flatMap((table) => Object.keys(table));
  const areas = new Set(sentences.map((code) => code.split('.')[0]));
  const used = new Set(
    sources
      .filter(({ file }) => !/^(explain|law)\b/.test(file))
      .flatMap(({ ast }) => literalsOf(ast))
      .filter((text) => /^[a-zA-Z]+\.[a-zA-Z]+$/.test(text) && areas.has(text.split('.')[0])),
  );

  it('规则给出的每个码都有句子', () => {
    expect([...used].filter((code) => !sentences.includes(code))).toEqual([]);
  });

  it('没有无人用的句子，码不重复', () => {
    expect(sentences.filter((code) => !used.has(code))).toEqual([]);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('每个区域都登记了句表', () => {
    const tables = sources
      .filter(({ file }) => file.startsWith('explain'))
      .flatMap(({ text }) => text.match(/export const [A-Z_]+_SENTENCES/g) ?? []);
    expect(tables).toHaveLength(SENTENCE_TABLES.length);
  });
});

describe('参数', () => {
  interface Leaf {
    readonly value: unknown;
    readonly from: string;
    readonly articles: readonly string[];
  }
  const isLeaf = (node: object): node is Leaf =>
    'value' in node && 'from' in node && 'articles' in node;
  /** 方案里的每个参数：[路径, 参数]。 */
  const parametersOf = (node: unknown, trail: string[] = []): [name: string, leaf: Leaf][] => {
    if (typeof node !== 'object' || node === null) return [];
    if (isLeaf(node)) return [[trail.join('.'), node]];
    return Object.entries(node).flatMap(([key, value]) => parametersOf(value, [...trail, key]));
  };
  /** 有“上下”可言的界限：数、比例；成对的上下限拆开；等次这类清单不是界限。 */
  const limitsOf = ([name, { value }]: [string, Leaf]): string[] => {
    if (Array.isArray(value) && typeof value[0] !== 'number') return [];
    const isRange =
      typeof value === 'object' && value !== null && 'most' in value && !('every' in value);
    return isRange ? [`${name}.least`, `${name}.most`] : [name.replace(/^duties\./, '')];
  };
  const tests = filesUnder(path.join(ROOT, 'tests/rules')).map((file) =>
    readFileSync(file, 'utf8'),
  );
  const tested = new Set(
    tests.flatMap((text) => [...text.matchAll(/parameter: '([\w.]+)'/g)].map((match) => match[1])),
  );
  /** 按表生成的一族参数，如 `leastDays.${kind}`。 */
  const families = tests.flatMap((text) =>
    [...text.matchAll(/parameter: `([\w.]+)\$\{/g)].map((match) => match[1] ?? ''),
  );
  const isTested = (name: string): boolean =>
    tested.has(name) || families.some((prefix) => prefix !== '' && name.startsWith(prefix));
  /** 价目（每项的单位分）由价目表逐项核对，没有“上下”可言。 */
  const isPrice = (name: string): boolean => name.startsWith('items.');

  it.each([
    ['积分', MUNICIPAL_ORGANS],
    ['组织', SOLID_BRANCH_ORGANISATION],
    ['党员管理', SOLID_BRANCH_MEMBERSHIP],
    ['频次', FREQUENCIES.government],
    ['评议', FOUR_GRADES],
    ['公示', NOTICE_PERIODS],
  ])('%s方案的每个参数都有下、正好、上三行', (_name, scheme) => {
    const limits = parametersOf(scheme)
      .flatMap(limitsOf)
      .filter((name) => !isPrice(name));
    expect(limits.length).toBeGreaterThan(5);
    expect(limits.filter((name) => !isTested(name))).toEqual([]);
  });

  it.each([
    MUNICIPAL_ORGANS,
    SOLID_BRANCH_ORGANISATION,
    SOLID_BRANCH_MEMBERSHIP,
    FREQUENCIES.rural,
    FOUR_GRADES,
    NOTICE_PERIODS,
  ])('$id 的每个参数都有依据', (scheme) => {
    const known: readonly string[] = ARTICLE_IDS;
    for (const [, { articles, from }] of parametersOf(scheme)) {
      expect(articles.length).toBeGreaterThan(0);
      expect(articles.filter((id) => !known.includes(id))).toEqual([]);
      expect(from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
});
