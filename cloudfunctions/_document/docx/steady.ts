import type { Unzipped, Zippable } from 'fflate';
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
  const main = files['word/document.xml'];
  if (!main) throw new Error('docx 里没有正文');
  const final: Zippable = {
    ...files,
    ...pictures(files),
    'word/document.xml': strToU8(numbered(strFromU8(main))),
    'docProps/core.xml': strToU8(dated),
    'word/fontTable.xml': strToU8(fontTable()),
  };
  return zipSync(final, { mtime: ENTRY_TIME, level: 9 });
}

/** 图片本来就压过，再压只费时间。 */
const pictures = (files: Unzipped): Zippable =>
  Object.fromEntries(
    Object.entries(files)
      .filter(([name]) => name.startsWith('word/media/'))
      .map(([name, content]) => [name, [content, { level: 0 }]]),
  );

/** 排版库给图片编的号一直往上加，各份文书各从一数起。 */
function numbered(main: string): string {
  let count = 0;
  return main.replaceAll(/<wp:docPr id="\d+"/g, () => {
    count += 1;
    return `<wp:docPr id="${String(count)}"`;
  });
}
