import type { Output } from '../../../../types/api';
import type { Called } from '../../../api/call';
import type { OpeningKey } from '../crypto/hpkeOpen';
import { openColumn } from '../tally/openColumn';
import type { Pace } from '../tally/pace';
import { placeOf } from './placeOf';
import { sealedColumn } from './sealedColumn';
import { submitColumn } from './submitColumn';

type Keeping = Pick<Output<'appraisal', 'keeping'>, 'groups' | 'columns'>;

/** 开封第二步：从第 `from` 列起，一列列取、开、交；断了下次从没交齐的那一列接着。 */
export async function openInner(
  appraisalId: string,
  keeping: Keeping,
  from: number,
  manifestDigest: Uint8Array,
  inner: OpeningKey,
  pace: Pace,
): Promise<Called<null>> {
  const total = keeping.groups * keeping.columns;
  for (let at = from; at < total; at += 1) {
    const place = placeOf(at, keeping.columns);
    const sealed = await sealedColumn(appraisalId, place);
    if (!sealed.ok) return sealed;
    const items = await openColumn(sealed.value, manifestDigest, place, inner, (done, of) =>
      pace(at + done / of, total),
    );
    const sent = await submitColumn(appraisalId, 'inner', place, items);
    if (!sent.ok) return sent;
  }
  return { ok: true, value: null };
}
