import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileStore } from './fileStore';

const missing = (error: unknown): boolean => (error as { code?: unknown }).code === 'ENOENT';

/** 持久模式的云存储：文件名取路径的散列（云端路径里的中文与长度都不受磁盘限制），先写临时文件再改名。 */
export function diskFiles(dir: string): FileStore {
  mkdirSync(dir, { recursive: true });
  const place = (cloudPath: string) =>
    path.join(dir, createHash('sha256').update(cloudPath).digest('hex'));
  return {
    put: async (cloudPath, content) => {
      const temporary = path.join(dir, `tmp-${randomBytes(8).toString('hex')}`);
      await writeFile(temporary, content);
      await rename(temporary, place(cloudPath));
    },
    get: async (cloudPath) => {
      try {
        return await readFile(place(cloudPath));
      } catch (error) {
        if (missing(error)) return undefined;
        throw error;
      }
    },
    remove: async (cloudPath) => {
      try {
        await rm(place(cloudPath));
        return true;
      } catch (error) {
        if (missing(error)) return false;
        throw error;
      }
    },
  };
}
