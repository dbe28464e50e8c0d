import { countMarks } from '../../_ballot/columnCount';
import type { OpenManifest } from '../../_ballot/openManifest';
import { sha256Bytes } from '../../_ballot/sha256';
import type { ResultBody } from '../../../types/ballot/archive';
import { concatBytes } from '../../../types/ballot/bytes';
import { toHex } from '../../../types/ballot/hex';
import { encodeItem } from '../../../types/ballot/item';
import { encodeRows } from '../../../types/ballot/published';
import type { OpeningKey } from '../crypto/hpkeOpen';
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
  const columns: PublishedColumn[] = [];
  const groups = peelEnvelopes(envelopes, open, keys.outer).map((peeled, group) => ({
    group: open.manifest.groups[group]?.group ?? 'party',
    valid: peeled.valid,
    invalid: peeled.invalid,
    columns: peeled.columns.map((sealed, column) => {
      const opened = openColumn(sealed, open, keys.inner, group, column);
      const entries = concatBytes(...opened.items.map(({ item }) => encodeItem(item)));
      const rows = encodeRows(opened.items.map(({ item }) => item));
      columns.push({ group, column, entries, rows });
      return {
        subjectId: open.manifest.subjects[column]?.id ?? '',
        ...countMarks(opened.items.map(({ mark }) => mark)),
        empty: opened.empty,
        spoiled: opened.spoiled,
        entriesDigest: toHex(sha256Bytes(entries)),
      };
    }),
  }));
  return { groups, columns };
}
