import { _ } from '../_runtime/cloud';
import { uploadFile } from '../_runtime/fileStorage';
import type { BundleDoc } from '../_store/bundles';
import { bundles, partName, partsOf, ZIP_NAME, zipPath } from '../_store/bundles';
import { dropFiles } from './bundleMaking';

/** 一次至多清这么多件；余下的等下一次。 */
const MOST = 20;

/** 到期的压缩包连同各段删掉（X4）。每小时一次，可以断、可以并发。 */
export async function bundleSweep(now: number): Promise<void> {
  const expired = await bundles.find(
    { expiresAt: _.lt(now) },
    { limit: MOST, fields: { expiresAt: true } },
  );
  for (const { _id } of expired) {
    const doc = await bundles.get(_id);
    if (!doc) continue;
    await dropFiles(await filesOf(doc));
    await bundles.removeWhere({ _id });
  }
}

/**
 * 一件的全部文件，不论有没有记下：断在“存了、还没记”当中的也要删掉。编号只有末尾的文件名不同，
 * 由压缩包的推出各段的；压缩包没有做出来的，照它的路径存一个字得到编号。
 */
async function filesOf(doc: BundleDoc): Promise<string[]> {
  const zip = doc.file ?? (await uploadFile(zipPath(doc._id), Buffer.from('0')));
  const folder = zip.slice(0, -ZIP_NAME.length);
  const parts = Array.from({ length: partsOf(doc) }, (_unused, part) => folder + partName(part));
  return [zip, ...parts];
}
