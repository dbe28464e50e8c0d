import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { fontTable } from './fonts';

/** 压缩包里各文件的时间：不取时钟，写死一个。 */
const ENTRY_TIME = new Date(2000, 0, 1);

/**
 * 排版库往包里写此刻的时间；换成文书自己的时间重新打包，同样的文书同样的字节。
 * 字体表顺带换成带替身的。
 */
export function steady(bytes: Uint8Array, date: number): Uint8Array {
  const stamp = `${new Date(date).toISOString().slice(0, 19)}Z`;
  const files = unzipSync(bytes);
  const core = files['docProps/core.xml'];
  if (!core) throw new Error('docx 里没有文件属性');
  const dated = strFromU8(core).replaceAll(
    /(<dcterms:(created|modified)[^>]*>)[^<]*/g,
    (_whole, open: string) => `${open}${stamp}`,
  );
  const final = {
    ...files,
    'docProps/core.xml': strToU8(dated),
    'word/fontTable.xml': strToU8(fontTable()),
  };
  return zipSync(final, { mtime: ENTRY_TIME, level: 9 });
}
