import { checkItem } from '../../cloudfunctions/_ballot/checkItem';
import { countMarks } from '../../cloudfunctions/_ballot/columnCount';
import type { OpenManifest } from '../../cloudfunctions/_ballot/openManifest';
import { sha256Bytes } from '../../cloudfunctions/_ballot/sha256';
import { tokenHolds } from '../../cloudfunctions/_ballot/signatures';
import { GRADES } from '../../rules/vocabulary';
import type { ColumnResult } from '../../types/ballot/archive';
import { compareBytes, splitBlocks } from '../../types/ballot/bytes';
import { toHex } from '../../types/ballot/hex';
import { decodeItem } from '../../types/ballot/item';
import type { Mark } from '../../types/ballot/mark';
import { ITEM_BYTES } from '../../types/ballot/sizes';
import { columnTokenMessage } from '../../types/ballot/statement';
import type { Finding, FindingName } from './finding';

/** 一列在哪里：组与列的序号。 */
export interface ColumnPlace {
  readonly group: number;
  readonly column: number;
  /** 说给人听的位置。 */
  readonly name: string;
}

/** 一列：逐项验票证与签名、查重、查次序、重新数，再与公布的结果比。 */
export function verifyColumn(
  entries: Uint8Array,
  published: ColumnResult,
  valid: number,
  open: OpenManifest,
  place: ColumnPlace,
): Finding[] {
  const findings: Finding[] = [];
  const add = (name: FindingName, detail = ''): number =>
    findings.push({ name, where: `${place.name}${detail}` });
  const items = splitBlocks(entries, ITEM_BYTES);
  if (!items) {
    add('entryAltered', '（长度不是整数项）');
    return findings;
  }
  const marks: Mark[] = [];
  const seen = new Set<string>();
  let last: Uint8Array | null = null;
  for (const [index, bytes] of items.entries()) {
    const detail = `第 ${index + 1} 项`;
    const pk = bytes.slice(1, 33);
    if (seen.has(toHex(pk))) add('entryDuplicated', detail);
    if (last && compareBytes(last, pk) > 0) add('entriesUnsorted', detail);
    seen.add(toHex(pk));
    last = pk;
    const checked = checkItem(bytes, open, place.group, place.column);
    if (checked.ok) marks.push(checked.mark);
    else if (checked.fault === 'tokenInvalid') add(nameOf(bytes, open), detail);
    else add('entryAltered', detail);
  }
  const expected = valid - published.empty - published.spoiled;
  if (items.length < expected)
    add('entriesDropped', `应有 ${expected} 项，实有 ${items.length} 项`);
  if (items.length > expected) add('entriesAdded', `应有 ${expected} 项，实有 ${items.length} 项`);
  if (toHex(sha256Bytes(entries)) !== published.entriesDigest) add('columnAltered');
  const counted = countMarks(marks);
  const agrees =
    counted.abstained === published.abstained &&
    GRADES.every((grade) => counted.grades[grade] === published.grades[grade]);
  if (!agrees) add('totalsWrong');
  return findings;
}

/** 票证在这一列不成立：在别处成立就是挪来的，处处不成立就是伪造的。 */
function nameOf(bytes: Uint8Array, open: OpenManifest): FindingName {
  const item = decodeItem(bytes);
  if (!item) return 'entryForged';
  const message = columnTokenMessage(item.pk);
  const elsewhere = open.manifest.groups.some((_, group) =>
    open.manifest.subjects.some((__, column) =>
      tokenHolds(open.columnKey(group, column), message, item.token),
    ),
  );
  return elsewhere ? 'entryMoved' : 'entryForged';
}
