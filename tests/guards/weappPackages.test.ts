import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { ROOT, WEAPP_DIST } from '../../config/paths';

const KB = 1024;
/** 平台硬限：主包、每个分包各 2 MB。 */
const HARD = 2048 * KB;
/** 自定目标：第一次打开要下载主包，弱网下也要 5 秒内出首屏；分包只在用到时下。 */
const TARGETS: Readonly<Record<string, number>> = {
  main: 520 * KB,
  'packages/branch': 200 * KB,
  'packages/superior': 60 * KB,
  // 独立分包自带一份运行时（vendors 与模板约 370 KB），不随主包下载。
  'packages/booth': 560 * KB,
  'packages/appraisal': 300 * KB,
  'packages/keeper': 160 * KB,
  'packages/affairs': 240 * KB,
  'packages/life': 80 * KB,
  'packages/notice': 60 * KB,
  'packages/assessment': 100 * KB,
  'packages/points': 110 * KB,
};

function filesUnder(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

interface AppConfig {
  readonly pages: readonly string[];
  readonly subPackages: readonly { readonly root: string }[];
}

const app = (): AppConfig => {
  const file = path.join(WEAPP_DIST, 'app.json');
  if (!existsSync(file)) throw new Error('先构建小程序：npm run build:weapp');
  return JSON.parse(readFileSync(file, 'utf8')) as AppConfig;
};

/** 各包字节数：分包目录之外的都算主包。 */
function packageSizes(): Record<string, number> {
  const roots = app().subPackages.map(({ root }) => root.replace(/\/$/, ''));
  const sizes: Record<string, number> = { main: 0 };
  for (const file of filesUnder(WEAPP_DIST)) {
    const relative = path.relative(WEAPP_DIST, file);
    const owner = roots.find((root) => relative.startsWith(`${root}/`)) ?? 'main';
    sizes[owner] = (sizes[owner] ?? 0) + statSync(file).size;
  }
  return sizes;
}

test('主包与每个分包都在 2 MB 硬限之内，也在自定目标之内', () => {
  const sizes = packageSizes();
  for (const [name, size] of Object.entries(sizes)) {
    expect(size).toBeLessThanOrEqual(HARD);
    const target = TARGETS[name];
    if (target === undefined) throw new Error(`分包 ${name} 还没有定目标体积`);
    if (size > target) throw new Error(`${name} 有 ${size} 字节，超过目标 ${target}`);
  }
});

test('书记、上级的页面都在分包里，主包只有普通党员用的', () => {
  expect(app().pages.every((page) => page.startsWith('pages/'))).toBe(true);
  const roots = app().subPackages.map(({ root }) => root.replace(/\/$/, ''));
  expect(roots).toEqual(expect.arrayContaining(['packages/branch', 'packages/superior']));
});

/** webpack 找全局对象的惯用法：在微信里抛错即被接住，走另一条路。 */
const GLOBAL_PROBE = /try\{return this\|\|new Function\("return this"\)\(\)\}catch/;

test('产物里没有动态代码，也没有带进整个 zod', () => {
  const scripts = filesUnder(WEAPP_DIST).filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(10);
  for (const file of scripts) {
    const code = readFileSync(file, 'utf8');
    const name = path.relative(WEAPP_DIST, file);
    const dynamic = /\beval\(|\bnew Function\b/.exec(code.replace(GLOBAL_PROBE, ''));
    expect({ name, dynamic: dynamic?.[0] ?? null }).toEqual({ name, dynamic: null });
    expect({ name, zod: code.includes('ZodError') }).toEqual({ name, zod: false });
  }
});

/** 一个源文件里按值引用的相对路径（`import type` 编译后就没有了）。 */
function valueImports(file: string): string[] {
  const code = readFileSync(file, 'utf8');
  return [...code.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?from\s+)?'(\.[^']*)'/gm)]
    .filter(([, typeOnly]) => typeOnly === undefined)
    .map(([, , target = '']) => path.resolve(path.dirname(file), target));
}

const sourceOf = (module: string): string | undefined =>
  [`${module}.ts`, `${module}.tsx`].find((file) => existsSync(file));

/** 这个文件按值引用下去会不会牵出 zod。 */
function reachesZod(module: string, seen = new Set<string>()): boolean {
  if (path.relative(ROOT, module) === path.join('types', 'zod')) return true;
  const file = sourceOf(module);
  if (file === undefined || seen.has(file)) return false;
  seen.add(file);
  return valueImports(file).some((next) => reachesZod(next, seen));
}

const sources = (): string[] =>
  filesUnder(path.join(ROOT, 'src')).filter((file) => /\.tsx?$/.test(file));

test('src 只认 types 与 rules，不认云函数、本机云与脚本', () => {
  const offences = sources().flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/'(\.\.?\/[^']*)'/g)]
      .map(([, target = '']) => path.relative(ROOT, path.resolve(path.dirname(file), target)))
      .filter((target) => !['src', 'types', 'rules'].includes(target.split(path.sep)[0] ?? ''))
      .map((target) => `${path.relative(ROOT, file)} 引用了 ${target}`),
  );
  expect(offences).toEqual([]);
});

test('契约在端上只取类型：按值引用下去牵不出 zod', () => {
  const offences = sources()
    .filter((file) => valueImports(file).some((module) => reachesZod(module)))
    .map((file) => path.relative(ROOT, file));
  expect(offences).toEqual([]);
});
