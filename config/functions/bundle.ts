import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Metafile } from 'esbuild';
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

/**
 * 每个云函数打成一个自足的目录：index.js（SDK 之外全部打进去）、package.json、config.json，
 * 微信开发者工具可直接“上传并部署：云端安装依赖”。
 */
export async function bundleFunctions(): Promise<void> {
  const names = await functionNames();
  const staging = `${FUNCTIONS_DIST}.new`;
  await rm(staging, { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: Object.fromEntries(
      names.map((name) => [`${name}/index`, path.join(ROOT, 'cloudfunctions', name, 'index.ts')]),
    ),
    outdir: staging,
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    external: ['wx-server-sdk'],
    charset: 'utf8',
    logLevel: 'warning',
    legalComments: 'none',
    metafile: true,
  });
  await Promise.all(names.map((name) => describe(name, path.join(staging, name))));
  await Promise.all(
    names.filter((name) => makesPdf(metafile, name)).map((name) => addFonts(staging, name)),
  );
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

/** 这个函数出不出 PDF：看它打进去的源文件里有没有 PDF 排版。 */
function makesPdf(metafile: Metafile, name: string): boolean {
  const output = Object.entries(metafile.outputs).find(([file]) =>
    file.endsWith(`/${name}/index.js`),
  );
  return Object.keys(output?.[1].inputs ?? {}).some((input) =>
    input.endsWith('cloudfunctions/_document/pdf/renderPdf.ts'),
  );
}

/** 要出 PDF 的函数，入口旁放一份字库。 */
async function addFonts(staging: string, name: string): Promise<void> {
  const target = path.join(staging, name, 'fonts');
  await mkdir(target, { recursive: true });
  const source = (file: string): string =>
    path.join(FONT_PACKAGE, /_(\w+)\.ttf$/.exec(file)?.[1] ?? '', file);
  await Promise.all(
    [...FONT_FILES, FONT_LICENSE].map((file) => copyFile(source(file), path.join(target, file))),
  );
}
