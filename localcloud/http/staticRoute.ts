import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { send, sendText, type Exchange } from './exchange';
import { mediaType } from './mediaType';

/** `/app/...`：H5 产物。目录取 index.html；越出目录或没有的一律 404。 */
export async function staticRoute(
  exchange: Exchange,
  dir: string,
  relative: string,
): Promise<void> {
  const file = path.join(
    dir,
    relative.endsWith('/') || relative === '' ? `${relative}index.html` : relative,
  );
  if (!file.startsWith(path.join(dir, path.sep))) return sendText(exchange, 404, '没有这个文件');
  try {
    send(exchange, 200, mediaType(file), await readFile(file));
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (code !== 'ENOENT' && code !== 'EISDIR' && code !== 'ENOTDIR') throw error;
    sendText(exchange, 404, '没有这个文件');
  }
}
