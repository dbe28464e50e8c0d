import { fromBase64 } from '../../../../types/ballot/base64';
import type { Output } from '../../../../types/api';
import { call, type Called } from '../../../api/call';

/** 取打散之后的一列（内层密封），一段一段。 */
export async function sealedColumn(
  appraisalId: string,
  place: { readonly group: number; readonly column: number },
): Promise<Called<Uint8Array[]>> {
  const items: Uint8Array[] = [];
  for (let from: number | null = 0; from !== null;) {
    const got: Called<Output<'appraisal', 'sealedColumn'>> = await call(
      'appraisal',
      'sealedColumn',
      { appraisalId, ...place, from },
    );
    if (!got.ok) return got;
    // 不是 base64 的开不了，交上去就是作废项。
    items.push(...got.value.items.map((text) => fromBase64(text) ?? new Uint8Array(0)));
    from = got.value.next;
  }
  return { ok: true, value: items };
}
