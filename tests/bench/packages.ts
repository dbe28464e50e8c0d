import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { WEAPP_DIST } from '../../config/paths';

/** 小程序主包与各分包的字节数（平台硬限各 2 MB）。 */
export async function run(): Promise<Record<string, number>> {
  const app = JSON.parse(await readFile(path.join(WEAPP_DIST, 'app.json'), 'utf8')) as {
    subPackages?: { root: string }[];
    subpackages?: { root: string }[];
  };
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) =>
    root.replace(/\/$/, ''),
  );
  const sizes: Record<string, number> = {
    主包: 0,
    ...Object.fromEntries(roots.map((root) => [root, 0])),
  };
  for (const entry of await readdir(WEAPP_DIST, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const relative = path.relative(WEAPP_DIST, file).split(path.sep).join('/');
    const owner = roots.find((root) => relative.startsWith(`${root}/`)) ?? '主包';
    sizes[owner] = (sizes[owner] ?? 0) + (await stat(file)).size;
  }
  return sizes;
}
