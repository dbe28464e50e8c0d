import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ROOT } from '../../config/paths';

/** 源码里的一处引用：引了什么、是不是只引类型（进不了产物）。 */
export interface Reference {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

/** 一个目录下的全部源文件，路径从仓库根起。 */
export function sourcesUnder(dir: string): string[] {
  return readdirSync(path.join(ROOT, dir), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.posix.join(dir, file.split(path.sep).join('/')));
}

/** 一个文件里的全部引用：import/export … from、import()、require()、import('…') 类型。 */
export function referencesIn(file: string): Reference[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(path.join(ROOT, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Reference[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== null) found.push({ specifier, typeOnly: isTypeOnly(node) });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function specifierOf(node: ts.Node): string | null {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
    return textOf(node.moduleSpecifier);
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return textOf(node.argument.literal);
  }
  if (!ts.isCallExpression(node)) return null;
  const called =
    node.expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(node.expression) && node.expression.text === 'require');
  const [first] = node.arguments;
  return called && first ? textOf(first) : null;
}

const textOf = (node: ts.Node): string | null => (ts.isStringLiteralLike(node) ? node.text : null);

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node)) return node.importClause?.isTypeOnly === true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  return ts.isImportTypeNode(node);
}

/** 相对引用指到的、真有的文件；`endings` 是依次试的结尾。外部包不归它管。 */
export function filesAt(from: string, specifier: string, endings: readonly string[]): string[] {
  const base = path.posix.join(path.posix.dirname(from), specifier);
  return [...endings.map((end) => base + end), `${base}/index.ts`, `${base}/index.tsx`].filter(
    (file) => /\.\w+$/.test(file) && existsSync(path.join(ROOT, file)),
  );
}

/** 按端分的文件（`x.ts` 与 `x.weapp.ts`、`x.h5.ts`）都算引到。 */
const ANY_PLATFORM = ['', '.ts', '.tsx', '.weapp.ts', '.h5.ts', '.weapp.tsx', '.h5.tsx'];

/** 从这些文件出发，运行时够得着的一切文件与外部包；值是引到它的文件。 */
export function reachableFrom(roots: readonly string[]): Map<string, string> {
  const reached = new Map<string, string>();
  const waiting = roots.map((file) => ({ from: '', target: file }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { from, target } = next;
    if (reached.has(target)) continue;
    reached.set(target, from);
    if (!/\.tsx?$/.test(target)) continue;
    for (const { specifier, typeOnly } of referencesIn(target)) {
      if (typeOnly) continue;
      for (const file of runtimeTargets(target, specifier)) {
        waiting.push({ from: target, target: file });
      }
    }
  }
  return reached;
}

function runtimeTargets(from: string, specifier: string): string[] {
  if (!specifier.startsWith('.')) return [specifier];
  const files = filesAt(from, specifier, ANY_PLATFORM);
  if (files.length === 0) throw new Error(`${from} 引的 ${specifier} 找不到`);
  return files;
}
