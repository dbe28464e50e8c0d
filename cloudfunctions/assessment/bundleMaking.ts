import { performance } from 'node:perf_hooks';
import { zipSync } from 'fflate';
import { fontsBeside } from '../_document/pdf/fonts';
import { deleteFiles, uploadFile } from '../_runtime/fileStorage';
import type { BundleDoc } from '../_store/bundles';
import { bundles, FORMS_PER_PART, partPath, partsOf } from '../_store/bundles';
import { pointSchemeFor } from '../points/scheme';
import { joinedFile } from './bundleZip';
import { memberForm } from './forms/memberForm';

/** 一步做到过了这么多毫秒为止：手机上看得到进度在走。 */
const BUDGET = 6_000;
/** 压缩包里各文件的时间：不取时钟，写死一个，重做的字节才一样。 */
const ENTRY_TIME = new Date(2000, 0, 1);
/** 平台一次至多删这么多个文件。 */
const MOST_DELETED = 50;

/** 接着做：一段一段，到时候就停；各段齐了合成一个。给出做到哪里。 */
export async function advance(doc: BundleDoc): Promise<BundleDoc> {
  const until = performance.now() + BUDGET;
  let current = doc;
  while (current.file === null) {
    const complete = current.made >= partsOf(current);
    current = await (complete ? join(current) : makeNext(current));
    if (performance.now() >= until) break;
  }
  return current;
}

/** 做下一段，存好，再记下；别处先记下了的，照它记的接着做。 */
async function makeNext(doc: BundleDoc): Promise<BundleDoc> {
  const { _id, made, parts } = doc;
  const file = await uploadFile(partPath(_id, made), await renderPart(doc, made));
  const change = { made: made + 1, parts: [...parts, file] };
  const changed = await bundles.updateWhere({ _id, made, file: null }, change);
  return changed === 1 ? { ...doc, ...change } : reread(doc);
}

/** 第几段：若干份表，存进一个不再压的压缩包；内容由定下的数据唯一决定。 */
async function renderPart(doc: BundleDoc, part: number): Promise<Buffer> {
  const { branchName, year, date, asOf, format, forms } = doc;
  // 排版库大，只在真要出文书时才装入。
  const { render } = await import('../_document/render');
  const scheme = pointSchemeFor(year);
  const from = part * FORMS_PER_PART;
  const files: Record<string, Uint8Array> = {};
  for (const [index, facts] of forms.slice(from, from + FORMS_PER_PART).entries()) {
    const document = memberForm({ ...facts, branchName, year, scheme, date, asOf });
    files[entryName(from + index, facts.name, format)] = await render(
      document,
      format,
      fontsBeside(__dirname),
    );
  }
  return Buffer.from(zipSync(files, { level: 0, mtime: ENTRY_TIME }));
}

/** 如“001-王建国-考核表.docx”：名册次序；文件名里不能有的字换掉。 */
function entryName(index: number, name: string, format: string): string {
  const safe = name.replaceAll(/[\\/:*?"<>|\s]/g, '_');
  return `${String(index + 1).padStart(3, '0')}-${safe}-考核表.${format}`;
}

/** 各段合成一个，记下，再删各段；哪一段读不到（丢了，或别处已经合好删了）从它接着做。 */
async function join(doc: BundleDoc): Promise<BundleDoc> {
  const { _id, made, parts } = doc;
  const joined = await joinedFile(_id, parts);
  if (joined.kind === 'missing') {
    const change = { made: joined.part, parts: parts.slice(0, joined.part) };
    await bundles.updateWhere({ _id, made, file: null }, change);
    return reread(doc);
  }
  const changed = await bundles.updateWhere({ _id, made, file: null }, { file: joined.file });
  if (changed === 0) return reread(doc);
  await dropFiles(parts);
  await bundles.update(_id, { parts: [] });
  return { ...doc, file: joined.file, parts: [] };
}

async function reread({ _id }: BundleDoc): Promise<BundleDoc> {
  const doc = await bundles.get(_id);
  if (!doc) throw new Error('压缩包做到一半被清掉了');
  return doc;
}

/** 删掉云存储里的这些文件，多的分几次。 */
export async function dropFiles(files: readonly string[]): Promise<void> {
  for (let from = 0; from < files.length; from += MOST_DELETED) {
    await deleteFiles(files.slice(from, from + MOST_DELETED));
  }
}
