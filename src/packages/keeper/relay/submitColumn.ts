import type { Layer } from '../../../../types/ballot/keeping';
import { call, type Called } from '../../../api/call';
import { segments } from '../tally/segments';

/** 交一列，分段；断了从这一列的头重交，同样的段云函数只收一次。 */
export async function submitColumn(
  appraisalId: string,
  layer: Layer,
  place: { readonly group: number; readonly column: number },
  items: readonly Uint8Array[],
): Promise<Called<null>> {
  for (const segment of segments(items)) {
    const sent = await call('appraisal', 'submitColumn', {
      appraisalId,
      layer,
      ...place,
      ...segment,
    });
    if (!sent.ok) return sent;
  }
  return { ok: true, value: null };
}
