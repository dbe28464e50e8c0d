import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { WEAPP_DIST } from '../../config/paths';
import { reachableFrom, sourcesUnder } from './importGraph';

/** 认得出人、调得到云函数的代码；写票处一样都不许牵到（Q10）。 */
const IDENTITY = [
  /^src\/api\/(?!isCancel)/,
  /^src\/hooks\/(use|gate|roles)/,
  /^src\/app\.ts$/,
  /^src\/pages\//,
  /^src\/packages\/(?!booth\/)/,
];

test('写票处牵不到任何认人的代码', () => {
  const reached = [...reachableFrom(sourcesUnder('src/packages/booth')).keys()];
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
