import type { Item } from '../../types/ballot/item';
import { decodeItem } from '../../types/ballot/item';
import { markOf } from '../../types/ballot/mark';
import type { Mark } from '../../types/ballot/mark';
import { columnTokenMessage, markStatement } from '../../types/ballot/statement';
import type { OpenManifest } from './openManifest';
import { signatureHolds, tokenHolds } from './signatures';

/** 一项的毛病：长度、档次不在方案里、列票证不是这一列的、签名不是对这一列这一档的。 */
export type ItemFault = 'length' | 'mark' | 'tokenInvalid' | 'signatureInvalid';

/** 一项成立与否；计票与离线重算用同一段判断。空项不归它管。 */
export function checkItem(
  bytes: Uint8Array,
  open: OpenManifest,
  group: number,
  column: number,
):
  | { readonly ok: true; readonly item: Item; readonly mark: Mark }
  | { readonly ok: false; readonly fault: ItemFault } {
  const item = decodeItem(bytes);
  if (item === null) return { ok: false, fault: 'length' };
  const mark = markOf(item.code);
  if (mark === null || (mark !== 'abstained' && !open.manifest.grades.includes(mark))) {
    return { ok: false, fault: 'mark' };
  }
  if (!tokenHolds(open.columnKey(group, column), columnTokenMessage(item.pk), item.token)) {
    return { ok: false, fault: 'tokenInvalid' };
  }
  const statement = markStatement(open.digest, group, column, item.code);
  return signatureHolds(item.pk, statement, item.signature)
    ? { ok: true, item, mark }
    : { ok: false, fault: 'signatureInvalid' };
}
