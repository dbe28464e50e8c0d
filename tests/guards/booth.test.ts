import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT, WEAPP_DIST } from '../../config/paths';

const BOOTH = path.join(ROOT, 'src', 'packages', 'booth');
/** 认得出人、调得到云函数的代码；写票处一样都不许牵到（Q10）。 */
const IDENTITY = [
  /^src\/api\/(?!isCancel)/,
  /^src\/hooks\/(use|gate|roles)/,
  /^src\/app\.ts$/,
  /^src\/pages\//,
  /^src\/packages\/(?!booth\/)/,
];

const sourcesUnder = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(dir, file));

/** 按值引用的文件；一个名字可能有三份（按端分），都算。 */
function importsOf(file: string): string[] {
  const code = readFileSync(file, 'utf8');
  return [...code.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?from\s+)?'(\.[^']*)'/gm)]
    .filter(([, typeOnly]) => typeOnly === undefined)
    .map(([, , target = '']) => path.resolve(path.dirname(file), target))
    .flatMap((module) =>
      ['', '.weapp', '.h5'].flatMap((end) => [`${module}${end}.ts`, `${module}${end}.tsx`]),
    )
    .filter((candidate) => existsSync(candidate));
}

test('写票处牵不到任何认人的代码', () => {
  const seen = new Set<string>();
  const queue = sourcesUnder(BOOTH);
  while (queue.length > 0) {
    const file = queue.pop() ?? '';
    if (seen.has(file)) continue;
    seen.add(file);
    queue.push(...importsOf(file));
  }
  const reached = [...seen].map((file) => path.relative(ROOT, file));
  // 真的走到了写票处之外：公用的界面、规则、格式。
  expect(reached).toEqual(
    expect.arrayContaining(['src/components/ui/Page.tsx', 'types/ballot/parseManifest.ts']),
  );
  expect(reached.filter((file) => IDENTITY.some((pattern) => pattern.test(file)))).toEqual([]);
});

test('产物里的写票处是独立分包，里面没有调用云函数的代码', () => {
  const app = JSON.parse(readFileSync(path.join(WEAPP_DIST, 'app.json'), 'utf8')) as {
    subPackages: { root: string; independent?: boolean }[];
  };
  const booth = app.subPackages.find(({ root }) => root.startsWith('packages/booth'));
  expect(booth?.independent).toBe(true);
  const dir = path.join(WEAPP_DIST, 'packages', 'booth');
  const scripts = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  expect(scripts.length).toBeGreaterThan(5);
  for (const file of scripts) {
    const code = readFileSync(path.join(dir, file), 'utf8');
    const identity = /callFunction|local-openid|wx\.login|getPhoneNumber/.exec(code);
    expect({ file, identity: identity?.[0] ?? null }).toEqual({ file, identity: null });
  }
});
