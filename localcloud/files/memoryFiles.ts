import type { FileStore } from './fileStore';

/** 内存模式的云存储。 */
export function memoryFiles(): FileStore {
  const files = new Map<string, Buffer>();
  return {
    put: (path, content) => {
      files.set(path, content);
      return Promise.resolve();
    },
    get: (path) => Promise.resolve(files.get(path)),
    remove: (path) => Promise.resolve(files.delete(path)),
  };
}
