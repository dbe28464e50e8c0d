import type { Called } from '../../../api/call';
import type { Pace } from '../tally/pace';
import type { Peeled } from '../tally/peel';
import { placeOf } from './placeOf';
import { submitColumn } from './submitColumn';

/** 交上打散的各列，从第 `from` 列接着。 */
export async function submitPeeled(
  appraisalId: string,
  { columns }: Peeled,
  from: number,
  pace: Pace,
): Promise<Called<null>> {
  const width = columns[0]?.length ?? 0;
  const total = columns.length * width;
  for (let at = from; at < total; at += 1) {
    await pace(at, total);
    const place = placeOf(at, width);
    const sent = await submitColumn(
      appraisalId,
      'outer',
      place,
      columns[place.group]?.[place.column] ?? [],
    );
    if (!sent.ok) return sent;
  }
  return { ok: true, value: null };
}
