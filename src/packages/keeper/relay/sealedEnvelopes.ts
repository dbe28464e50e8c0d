import { fromBase64 } from '../../../../types/ballot/base64';
import type { Output } from '../../../../types/api';
import { call, type Called } from '../../../api/call';

/** 取关箱时数到的全部信封，一页一页；`onPage` 报已取到几封。 */
export async function sealedEnvelopes(
  appraisalId: string,
  onPage: (taken: number) => void,
): Promise<Called<Uint8Array[]>> {
  const envelopes: Uint8Array[] = [];
  for (let page: number | null = 0; page !== null;) {
    const got: Called<Output<'appraisal', 'sealedEnvelopes'>> = await call(
      'appraisal',
      'sealedEnvelopes',
      { appraisalId, page },
    );
    if (!got.ok) return got;
    envelopes.push(...got.value.envelopes.map(bytesOf));
    onPage(envelopes.length);
    page = got.value.next;
  }
  return { ok: true, value: envelopes };
}

/** 不是 base64 的当空字节，后面验形状时自然不认。 */
const bytesOf = (text: string): Uint8Array => fromBase64(text) ?? new Uint8Array(0);
