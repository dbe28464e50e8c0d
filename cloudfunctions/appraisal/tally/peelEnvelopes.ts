import { checkEnvelope } from '../../_ballot/checkEnvelope';
import type { OpenManifest } from '../../_ballot/openManifest';
import { compareBytes } from '../../../types/ballot/bytes';
import { splitSealedItems } from '../../../types/ballot/envelope';
import { outerInfo } from '../../../types/ballot/statement';
import type { OpeningKey } from '../crypto/hpkeOpen';
import { hpkeOpen } from '../crypto/hpkeOpen';

/** 拆掉外层、逐列打散之后的一组。 */
export interface PeeledGroup {
  readonly valid: number;
  readonly invalid: number;
  /** 每列的内层密封，按密文排序：与信封、与别的列都对不上了。 */
  readonly columns: readonly (readonly Uint8Array[])[];
}

/**
 * 计票第一步（先打散的人做，只拿外层钥匙）：拆外层，把各列的内层密封分开，逐列按密文重排。
 * 临时公钥每项各取，所以密文的次序是随机的。外层开不了的信封是无效票。
 */
export function peelEnvelopes(
  envelopes: readonly Uint8Array[],
  open: OpenManifest,
  outer: OpeningKey,
): PeeledGroup[] {
  const groups = open.manifest.groups.map(() => ({
    valid: 0,
    invalid: 0,
    columns: open.manifest.subjects.map((): Uint8Array[] => []),
  }));
  for (const bytes of envelopes) {
    const checked = checkEnvelope(bytes, open);
    if (!checked.ok) throw new Error(`票箱里有不该收下的信封：${checked.fault}`);
    const { headBytes, body, head } = checked.envelope;
    const group = groups[head.group];
    if (!group) throw new RangeError('没有这一组');
    const plain = hpkeOpen(outer, outerInfo(headBytes), body);
    const items = plain && splitSealedItems(plain, open.columns);
    if (!items) {
      group.invalid += 1;
      continue;
    }
    group.valid += 1;
    for (const [column, item] of items.entries()) group.columns[column]?.push(item);
  }
  for (const group of groups) for (const column of group.columns) column.sort(compareBytes);
  return groups;
}
