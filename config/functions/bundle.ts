import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BuildOptions, Metafile, Plugin } from 'esbuild';
import { build } from 'esbuild';
import { FONT_FILES } from '../../cloudfunctions/_document/pdf/fonts';
import { FUNCTIONS_DIST, ROOT } from '../paths';

const SDK_VERSION = '4.0.2';

/** 有入口 index.ts 的目录才是云函数；其余是公共机制。 */
async function functionNames(): Promise<string[]> {
  const source = path.join(ROOT, 'cloudfunctions');
  const entries = await readdir(source, { withFileTypes: true });
  return entries
    .filter((e) => e.isDirectory() && existsSync(path.join(source, e.name, 'index.ts')))
    .map((e) => e.name);
}

const options: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node18',
  format: 'cjs',
  external: ['wx-server-sdk'],
  charset: 'utf8',
  logLevel: 'warning',
  legalComments: 'none',
};

/**
 * 每个云函数打成一个自足的目录：index.js（SDK 之外全部打进去）、package.json、config.json，
 * 微信开发者工具可直接“上传并部署：云端安装依赖”。
 */
export async function bundleFunctions(): Promise<void> {
  const names = await functionNames();
  const staging = `${FUNCTIONS_DIST}.new`;
  await rm(staging, { recursive: true, force: true });
  const { metafile } = await build({
    ...options,
    entryPoints: Object.fromEntries(
      names.map((name) => [`${name}/index`, path.join(ROOT, 'cloudfunctions', name, 'index.ts')]),
    ),
    outdir: staging,
    metafile: true,
    plugins: [documentsApart],
  });
  await addDocuments(
    staging,
    names.filter((name) => makesDocuments(metafile, name)),
  );
  await Promise.all(names.map((name) => describe(name, path.join(staging, name))));
  await rm(FUNCTIONS_DIST, { recursive: true, force: true });
  await rename(staging, FUNCTIONS_DIST);
}

async function describe(name: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  const manifest = {
    name,
    version: '1.0.0',
    main: 'index.js',
    dependencies: { 'wx-server-sdk': SDK_VERSION },
  };
  await writeFile(path.join(target, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const config = path.join(ROOT, 'cloudfunctions', name, 'config.json');
  await stat(config);
  await copyFile(config, path.join(target, 'config.json'));
}

/** 字库随 npm 包来，不进版本库；许可（OFL）要跟着字库走。 */
const FONT_PACKAGE = path.join(ROOT, 'node_modules', '@expo-google-fonts', 'noto-serif-sc');
const FONT_LICENSE = 'LICENSE_FONT';

/** 排版的入口，与它在函数目录里的文件名。 */
const DOCUMENTS = path.join(ROOT, 'cloudfunctions', '_document', 'render.ts');
const DOCUMENTS_FILE = './documents.js';

/** 排版库三兆多，另打一个文件，出文书时才装入：发票、计票的冷启动不为它多等。 */
const documentsApart: Plugin = {
  name: 'documents-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/_document\/render$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: DOCUMENTS_FILE, external: true } : null,
    );
  },
};

/** 这个函数出不出文书：看它引不引排版的文件。 */
function makesDocuments({ outputs }: Metafile, name: string): boolean {
  const output = Object.entries(outputs).find(([file]) => file.endsWith(`/${name}/index.js`));
  return output?.[1].imports.some((found) => found.path === DOCUMENTS_FILE) ?? false;
}

/** 要出文书的函数，入口旁放一份排版、一份字库。 */
async function addDocuments(staging: string, names: readonly string[]): Promise<void> {
  const source = (file: string): string =>
    path.join(FONT_PACKAGE, /_(\w+)\.ttf$/.exec(file)?.[1] ?? '', file);
  for (const name of names) {
    const target = path.join(staging, name);
    await build({
      ...options,
      entryPoints: [DOCUMENTS],
      outfile: path.join(target, DOCUMENTS_FILE),
    });
    await mkdir(path.join(target, 'fonts'), { recursive: true });
    for (const file of [...FONT_FILES, FONT_LICENSE]) {
      await copyFile(source(file), path.join(target, 'fonts', file));
    }
  }
}
