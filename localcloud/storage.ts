import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { diskFiles } from './files/diskFiles';
import type { FileStore } from './files/fileStore';
import { memoryFiles } from './files/memoryFiles';
import type { Journal } from './journal/journal';
import { lmdbJournal } from './journal/lmdbJournal';
import { memoryJournal } from './journal/memoryJournal';
import type { StorageOption } from './options';

/** 打开的存储：数据日志、文件、收摊时的善后。 */
export interface OpenStorage {
  readonly journal: Journal;
  readonly files: FileStore;
  release(): void;
}

/** 本进程里正用着的目录：重启后进程号可能与留下的锁相同，那不算有人在用。 */
const openHere = new Set<string>();

/** 打开存储。持久目录同一时刻只许一台本机云用：索引在内存里，两台会互相看不见对方的写。 */
export function openStorage(option: StorageOption): OpenStorage {
  if (option.mode === 'memory') {
    return { journal: memoryJournal(), files: memoryFiles(), release: () => undefined };
  }
  mkdirSync(option.dir, { recursive: true });
  const dir = path.resolve(option.dir);
  const lock = path.join(dir, 'pid');
  const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
  if (holder === process.pid ? openHere.has(dir) : isAlive(holder)) {
    throw new Error(`${dir} 正被另一台本机云使用（进程 ${holder}）`);
  }
  writeFileSync(lock, String(process.pid));
  openHere.add(dir);
  return {
    journal: lmdbJournal(path.join(dir, 'database')),
    files: diskFiles(path.join(dir, 'files')),
    release: () => {
      openHere.delete(dir);
      rmSync(lock, { force: true });
    },
  };
}

/** 进程还在不在；被 kill -9 留下的锁不算数。 */
function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as { code?: unknown }).code === 'EPERM';
  }
}
