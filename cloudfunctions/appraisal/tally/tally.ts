import { countMarks } from '../../_ballot/columnCount';
import type { OpenManifest } from '../../_ballot/openManifest';
import { sha256Bytes } from '../../_ballot/sha256';
import type { ResultBody } from '../../../types/ballot/archive';
import { concatBytes } from '../../../types/ballot/bytes';
import { toHex } from '../../../types/ballot/hex';
import { encodeItem } from '../../../types/ballot/item';
import { encodeRows } from '../../../types/ballot/published';
import type { OpeningKey } from '../crypto/hpkeOpen';
import type { OpenedColumn } from './openColumn';
import { openColumn } from './openColumn';
import { peelEnvelopes } from './peelEnvelopes';

/** 一列的公布内容：全部项（供重算），与给手机核对的简表。 */
export interface PublishedColumn {
  readonly group: number;
  readonly column: number;
  readonly entries: Uint8Array;
  readonly rows: Uint8Array;
}

/** 计票的全部产物。 */
export interface Tally {
  readonly groups: ResultBody['groups'];
  readonly columns: readonly PublishedColumn[];
}

/** 计票：拆外层打散，逐列开封，按 pk 排序。同样的信封永远得到同样的结果，断了可以重来。 */
export function tally(
  envelopes: readonly Uint8Array[],
  open: OpenManifest,
  keys: { readonly outer: OpeningKey; readonly inner: OpeningKey },
): Tally {
  const peeled = peelEnvelopes(envelopes, open, keys.outer);
  return assemble(
    peeled.map(({ valid, invalid, columns }, group) => ({
      valid,
      invalid,
      columns: columns.map((sealed, column) => openColumn(sealed, open, keys.inner, group, column)),
    })),
    open,
  );
}

/** 一组开出来的：有效、无效的封数，与各列。 */
export interface OpenedGroup {
  readonly valid: number;
  readonly invalid: number;
  readonly columns: readonly OpenedColumn[];
}

/** 开出来的各列 → 要公布、要签名的内容。服务器开的、两名计票人开的都从这里出。 */
export function assemble(opened: readonly OpenedGroup[], open: OpenManifest): Tally {
  const columns: PublishedColumn[] = [];
  const groups = opened.map(({ valid, invalid, columns: of }, group) => ({
    group: open.manifest.groups[group]?.group ?? 'party',
    valid,
    invalid,
    columns: of.map(({ items, empty, spoiled }, column) => {
      const entries = concatBytes(...items.map(({ item }) => encodeItem(item)));
      const rows = encodeRows(items.map(({ item }) => item));
      columns.push({ group, column, entries, rows });
      return {
        subjectId: open.manifest.subjects[column]?.id ?? '',
        ...countMarks(items.map(({ mark }) => mark)),
        empty,
        spoiled,
        entriesDigest: toHex(sha256Bytes(entries)),
      };
    }),
  }));
  return { groups, columns };
}
