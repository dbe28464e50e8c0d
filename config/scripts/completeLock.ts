import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../paths';

/** 锁文件里一个包的条目（只列用到的字段）。 */
interface Entry {
  version?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

interface Lock {
  packages: Record<string, Entry>;
}

const OS = ['darwin', 'win32', 'freebsd', 'android', 'openharmony', 'linux'];
const CPU: readonly (readonly [word: string, cpu: string])[] = [
  ['arm64', 'arm64'],
  ['x64', 'x64'],
  ['ia32', 'ia32'],
  ['ppc64', 'ppc64'],
  ['riscv64', 'riscv64'],
  ['s390x', 's390x'],
  ['loong64', 'loong64'],
  ['arm', 'arm'],
];

/**
 * 有的镜像不收别的系统的可选包，npm 生成的锁就缺它们，npm 11 的 `npm ci` 会拒收。
 * 照父包写死的版本把条目补上（不带校验值，本系统用不到；别的系统上 npm 从源站取）；
 * 看不出系统的可选包（只有上报用途的那一个）从父包里去掉。每次 `npm install` 之后跑一遍。
 */
function complete(lock: Lock): { added: number; dropped: number } {
  const { packages } = lock;
  let added = 0;
  let dropped = 0;
  for (const [parent, entry] of Object.entries({ ...packages })) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (resolves(packages, parent, name, version)) continue;
      const os = OS.find((word) => name.split(/[/-]/).includes(word));
      if (os === undefined || !/^\d/.test(version)) {
        delete entry.optionalDependencies?.[name];
        dropped += 1;
        continue;
      }
      const cpu = CPU.find(([word]) => name.includes(word))?.[1];
      packages[`${parent}/node_modules/${name}`] = {
        version,
        optional: true,
        os: [os],
        ...(cpu ? { cpu: [cpu] } : {}),
      };
      added += 1;
    }
  }
  lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { added, dropped };
}

/** 从父包往上逐级找这个可选包；写死版本的还要版本相符。 */
function resolves(
  packages: Lock['packages'],
  parent: string,
  name: string,
  version: string,
): boolean {
  for (let at = parent; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const found = packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`];
    if (found) return !/^\d/.test(version) || found.version === version;
    if (!at.includes('/node_modules/')) {
      const top = packages[`node_modules/${name}`];
      return top !== undefined && (!/^\d/.test(version) || top.version === version);
    }
  }
}

const file = path.join(ROOT, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
const { added, dropped } = complete(lock);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`锁文件：补上 ${added} 条，去掉 ${dropped} 条`);
