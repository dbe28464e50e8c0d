import { compareBytes } from '../../../../types/ballot/bytes';
import { decodeEnvelope, splitSealedItems } from '../../../../types/ballot/envelope';
import { unopenedSealedItem } from '../../../../types/ballot/keeping';
import type { Manifest } from '../../../../types/ballot/manifest';
import { outerInfo } from '../../../../types/ballot/statement';
import type { OpeningKey } from '../crypto/hpkeOpen';
import { hpkeOpen } from '../crypto/hpkeOpen';
import type { Pace } from './pace';

/** 拆掉外层、逐列打散之后：`columns[组][列]` 是排好序的内层密封。 */
export interface Peeled {
  readonly columns: readonly (readonly (readonly Uint8Array[])[])[];
  /** 外层开不了的信封（无效票）；各列里各有一个全零的占位。 */
  readonly invalid: number;
}

/**
 * 开封第一步，在计票人的手机上做，只用外层钥匙：拆外层，各列的内层密封分开，逐列按密文重排。
 * 密文的次序是随机的，排好就与信封、与别的列都对不上了；同样的信封永远得到同样的列，断了可以重来。
 * 有一封形状不对、或有两封同一个总票公钥，为 null：那不是票箱该给的东西。
 */
export async function peel(
  envelopes: readonly Uint8Array[],
  manifest: Manifest,
  manifestDigest: Uint8Array,
  outer: OpeningKey,
  pace: Pace,
): Promise<Peeled | null> {
  const shape = {
    manifestDigest,
    groups: manifest.groups.length,
    columns: manifest.subjects.length,
  };
  const columns = manifest.groups.map(() => manifest.subjects.map((): Uint8Array[] => []));
  const seen = new Set<string>();
  let invalid = 0;
  for (const [i, bytes] of envelopes.entries()) {
    await pace(i, envelopes.length);
    const decoded = decodeEnvelope(bytes, shape);
    if (!decoded.ok) return null;
    const { head, headBytes, body } = decoded.envelope;
    if (seen.has(head.pk.join())) return null;
    seen.add(head.pk.join());
    const plain = hpkeOpen(outer, outerInfo(headBytes), body);
    const items = plain && splitSealedItems(plain, shape.columns);
    if (items === null) invalid += 1;
    for (const [at, column] of columns[head.group]?.entries() ?? []) {
      column.push(items?.[at] ?? unopenedSealedItem());
    }
  }
  for (const group of columns) for (const column of group) column.sort(compareBytes);
  return { columns, invalid };
}
