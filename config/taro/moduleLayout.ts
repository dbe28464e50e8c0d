import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * 源码在哪里、有哪些文件（不看内容），作 webpack 缓存的名字：文件挪过、增删过、整个搬了家就另起一份缓存。
 * 旧缓存里的分包划分认的是旧路径，接着用会打出运行时找不到模块的小程序产物。
 */
export function moduleLayout(roots: readonly string[]): string {
  const hash = createHash('sha256');
  for (const root of roots) {
    const files = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)));
    hash.update(`${root}\0${files.sort().join('\0')}\0\0`);
  }
  return hash.digest('hex').slice(0, 16);
}
