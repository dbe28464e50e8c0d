import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { open } from 'lmdb';
import { Refusal } from '../refusal';
import { decodeObject, encode } from '../engine/ejson';
import type { Change, Journal } from './journal';

/** 磁盘上的一个文档：自然序与 EJSON 规范串。 */
type Stored = readonly [order: number, ejson: string];

/**
 * 持久模式：LMDB。一次提交是一个 LMDB 事务；同一时刻的多次提交由 lmdb 合并落盘。
 * `append` 等到提交写入才返回：进程被 kill -9 不丢；断电则依操作系统刷盘的进度。
 */
export function lmdbJournal(dir: string): Journal {
  mkdirSync(dir, { recursive: true });
  const root = open({ path: path.join(dir, 'data.mdb'), maxDbs: 4 });
  const documents = root.openDB<Stored, [string, string]>({ name: 'documents' });
  const collections = root.openDB<boolean, string>({ name: 'collections' });
  return {
    restore: () => ({
      collections: [...collections.getKeys()],
      changes: [...documents.getRange()].map(({ key, value }) => restoreChange(key, value)),
    }),
    append: async (changes) => {
      await root.transaction(() => {
        for (const { collection, key, doc, order } of changes) {
          if (doc) void documents.put([collection, key], [order, encode(doc)]);
          else void documents.remove([collection, key]);
        }
      });
    },
    addCollection: async (name) => {
      await collections.put(name, true);
    },
    close: async () => {
      await root.flushed;
      await root.close();
    },
  };
}

function restoreChange([collection, key]: [string, string], [order, ejson]: Stored): Change {
  const doc = decodeObject(ejson, 0);
  if (doc instanceof Refusal) {
    throw new Error(`数据文件损坏：${collection} 的 ${key} 读不出来（${doc.message}）`);
  }
  return { collection, key, doc, order };
}
