import { createHash } from 'node:crypto';
import type { Input } from '../../types/api';
import { fail } from '../../types/errors';
import type { Result } from '../../types/result';
import { ok } from '../../types/result';
import type { Visit } from '../_runtime/call';
import { deleteFiles, downloadFile, uploadFile } from '../_runtime/fileStorage';
import { idFor } from '../_runtime/ids';
import type { StoredMaterial } from '../_store/proposals';
import { stripMetadata } from '../meeting/stripMetadata';

/** 端上传来的材料。 */
export type Incoming = Input<'points', 'claim'>['materials'];

const MOST_MB = 5;
/** 端上先传到这里；只认这里的，也只从这里删，别的文件碰不到。 */
const INCOMING = /\/points\/incoming\/[\w-]+\.(?:jpg|jpeg|png|pdf)$/i;
const PDF = Buffer.from('%PDF-', 'latin1');

/**
 * 把端上传来的材料另存到这件事项名下：照片去掉拍摄信息，pdf 照存，别的不收（看内容，不看后缀）。
 * 编号由请求号定，重放是覆盖同一个文件。错误：MATERIAL_UNREADABLE。
 */
export async function storeMaterials(
  visit: Visit,
  proposalId: string,
  incoming: Incoming,
): Promise<Result<readonly StoredMaterial[]>> {
  const read: { readonly name: string; readonly bytes: Buffer; readonly extension: string }[] = [];
  for (const { file, name } of incoming) {
    const original = INCOMING.test(file) ? await downloadFile(file) : null;
    const clean = original && original.length <= MOST_MB * 1024 * 1024 ? cleaned(original) : null;
    if (!clean) return fail('MATERIAL_UNREADABLE', { name, limit: MOST_MB });
    read.push({ name, ...clean });
  }
  const stored: StoredMaterial[] = [];
  for (const [index, { name, bytes, extension }] of read.entries()) {
    const path = `points/${proposalId}/${idFor(visit, 'm', index + 1)}.${extension}`;
    const file = await uploadFile(path, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    stored.push({ name, file, image: extension !== 'pdf', sha256 });
  }
  return ok(stored);
}

/** 办成之后，删掉端上传来的原件（里面有拍摄信息，X4）。 */
export function dropOriginals(incoming: Incoming): Promise<void> {
  return deleteFiles(incoming.map(({ file }) => file).filter((file) => INCOMING.test(file)));
}

function cleaned(original: Buffer): { bytes: Buffer; extension: string } | null {
  if (original.subarray(0, PDF.length).equals(PDF)) return { bytes: original, extension: 'pdf' };
  const bytes = stripMetadata(original);
  return bytes && { bytes, extension: bytes[0] === 0x89 ? 'png' : 'jpg' };
}
