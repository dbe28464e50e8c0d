import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ROOT } from '../../config/paths';
import { filesAt, referencesIn, sourcesUnder } from './importGraph';

const LAYERS = ['rules', 'types', 'cloudfunctions', 'localcloud', 'src'] as const;
type Layer = (typeof LAYERS)[number];

/** 一处引用：从哪个文件、引了什么、指到仓库里哪个文件（外部包为 null）、是不是只引类型。 */
interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly target: string | null;
  readonly typeOnly: boolean;
}

const FILES = LAYERS.flatMap((layer) => sourcesUnder(layer));
const IMPORTS = FILES.flatMap(importsOf);
const between = (from: Layer, to: Layer) =>
  IMPORTS.filter(
    (found) => found.from.startsWith(`${from}/`) && found.target?.startsWith(`${to}/`),
  ).map(describeImport);

function importsOf(from: string): Import[] {
  return referencesIn(from).map(({ specifier, typeOnly }) => ({
    from,
    specifier,
    target: resolve(from, specifier),
    typeOnly,
  }));
}

function resolve(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const [hit] = filesAt(from, specifier, ['', '.ts', '.tsx']);
  return hit ?? path.posix.join(path.posix.dirname(from), specifier);
}

const describeImport = ({ from, specifier }: Import): string => `${from} → ${specifier}`;

describe('分层：依赖只有一个方向（design §1）', () => {
  test('真的读到了文件与引用', () => {
    expect(FILES.length).toBeGreaterThan(200);
    expect(IMPORTS.length).toBeGreaterThan(500);
    expect(IMPORTS.filter(({ target }) => target !== null && !/\.\w+$/.test(target))).toEqual([]);
  });
  test('rules 不引用 rules 之外的任何东西', () => {
    const outside = IMPORTS.filter(
      ({ from, target }) => from.startsWith('rules/') && !target?.startsWith('rules/'),
    );
    expect(outside.map(describeImport)).toEqual([]);
  });
  test('types 只引用 types 与 rules', () => {
    const outside = IMPORTS.filter(
      ({ from, target }) =>
        from.startsWith('types/') && target !== null && !/^(types|rules)\//.test(target),
    );
    expect(outside.map(describeImport)).toEqual([]);
  });
  test.each([
    ['cloudfunctions', 'src'],
    ['cloudfunctions', 'localcloud'],
    ['src', 'cloudfunctions'],
    ['src', 'localcloud'],
    ['localcloud', 'cloudfunctions'],
    ['localcloud', 'types'],
    ['localcloud', 'rules'],
    ['localcloud', 'src'],
  ] as const)('%s 不引用 %s', (from, to) => {
    expect(between(from, to)).toEqual([]);
  });
  test('产品代码不引用 config、tests', () => {
    const outside = IMPORTS.filter(
      ({ target }) => target !== null && /^(config|tests)\//.test(target),
    );
    expect(outside.map(describeImport)).toEqual([]);
  });
  test('端上对契约只引类型：zod 进不了主包', () => {
    const outside = IMPORTS.filter(
      ({ from, target, typeOnly }) =>
        from.startsWith('src/') &&
        target !== null &&
        /^types\/(contracts\/|shapes|zod|contract\.ts|api)/.test(target) &&
        !typeOnly,
    );
    expect(outside.map(describeImport)).toEqual([]);
  });
  test('zod 只从 types/zod.ts 引入', () => {
    const direct = IMPORTS.filter(
      ({ from, specifier }) => /^zod(\/|$)/.test(specifier) && from !== 'types/zod.ts',
    );
    expect(direct.map(describeImport)).toEqual([]);
  });
  test('wx-server-sdk 只从 cloudfunctions/_runtime/sdk.ts 引入', () => {
    const direct = IMPORTS.filter(({ specifier }) => specifier === 'wx-server-sdk');
    expect(direct.map(({ from }) => from)).toEqual(['cloudfunctions/_runtime/sdk.ts']);
  });
});

test('没有桶文件：不许整份转出别的文件', () => {
  const allowed = new Set([
    'src/api/transport.ts',
    'src/api/pickFile.ts',
    'src/packages/booth/box/exchange.ts',
    'src/packages/booth/crypto/randomSource.ts',
    'src/state/offlineNetwork.ts',
    'src/packages/booth/store/device.ts',
    'src/api/pickPhoto.ts',
    'src/api/currentSpot.ts',
  ]);
  const barrels = FILES.filter((file) => {
    if (allowed.has(file) || /\.(tsx)$/.test(file)) return false;
    const source = ts.createSourceFile(
      file,
      readFileSync(path.join(ROOT, file), 'utf8'),
      ts.ScriptTarget.Latest,
    );
    const statements = source.statements.filter((statement) => !ts.isImportDeclaration(statement));
    return (
      statements.length > 0 &&
      statements.every((s) => ts.isExportDeclaration(s) && s.moduleSpecifier !== undefined)
    );
  });
  expect(barrels).toEqual([]);
});

test('运行时没有循环引用', () => {
  const graph = new Map<string, string[]>();
  for (const { from, target, typeOnly } of IMPORTS) {
    if (target === null || typeOnly) continue;
    graph.set(from, [...(graph.get(from) ?? []), target]);
  }
  expect(cyclesIn(graph)).toEqual([]);
});

/** 深度优先找回边；每个环写成一串文件名。 */
function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start !== -1) {
      cycles.push([...trail.slice(start), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return cycles;
}
