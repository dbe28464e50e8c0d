import { randomUUID } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { downloadFile, uploadFromDisk } from '../_runtime/fileStorage';
import { zipPath } from '../_store/bundles';

/** 合成了，或第几段读不到。 */
type Joined =
  | { readonly kind: 'joined'; readonly file: string }
  | { readonly kind: 'missing'; readonly part: number };

/**
 * 几个小压缩包首尾相接成一个，存进云存储。一次只有一段在内存里，接好的写在函数的临时目录，边读边传：
 * 内存不随人数长。
 */
export async function joinedFile(bundleId: string, parts: readonly string[]): Promise<Joined> {
  const file = path.join(tmpdir(), `${bundleId}-${randomUUID()}.zip`);
  try {
    const target = await open(file, 'w');
    try {
      const missing = await writeAll(target, parts);
      if (missing !== null) return { kind: 'missing', part: missing };
    } finally {
      await target.close();
    }
    return { kind: 'joined', file: await uploadFromDisk(zipPath(bundleId), file) };
  } finally {
    await rm(file, { force: true });
  }
}

async function writeAll(target: FileHandle, parts: readonly string[]): Promise<number | null> {
  const directory: Buffer[] = [];
  let [length, count] = [0, 0];
  for (const [index, part] of parts.entries()) {
    const bytes = await downloadFile(part);
    if (!bytes) return index;
    const { body, entries } = split(bytes, length);
    await target.write(body);
    directory.push(...entries);
    length += body.length;
    count += entries.length;
  }
  const table = Buffer.concat(directory);
  await target.write(Buffer.concat([table, ending(count, table.length, length)]));
  return null;
}

/** 压缩包末尾的总记录：标记、长度（没有注释）；中央目录每一项：标记、长度。 */
const END = { mark: 0x06_05_4b_50, length: 22 } as const;
const ENTRY = { mark: 0x02_01_4b_50, length: 46 } as const;

/** 一个小压缩包 → 各文件的内容，与挪到 `offset` 之后的中央目录各项。 */
function split(bytes: Buffer, offset: number): { body: Buffer; entries: Buffer[] } {
  const end = bytes.length - END.length;
  if (end < 0 || bytes.readUInt32LE(end) !== END.mark) throw new Error('这一段不是压缩包');
  const start = bytes.readUInt32LE(end + 16);
  const entries: Buffer[] = [];
  for (let at = start; at < end;) {
    if (bytes.readUInt32LE(at) !== ENTRY.mark) throw new Error('这一段的目录不对');
    const sizes = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const next = sizes.reduce((sum, size) => sum + size, at + ENTRY.length);
    const entry = Buffer.from(bytes.subarray(at, next));
    entry.writeUInt32LE(entry.readUInt32LE(42) + offset, 42);
    entries.push(entry);
    at = next;
  }
  return { body: bytes.subarray(0, start), entries };
}

function ending(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(END.length);
  end.writeUInt32LE(END.mark, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
