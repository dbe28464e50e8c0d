import { fail } from '../../../types/errors';
import { ok } from '../../../types/result';
import type { Handler } from '../../_runtime/call';
import { collectedEnvelopes, ENVELOPES_PER_PAGE } from '../collected';
import { wrongState } from '../refuse';
import { keptFor } from './alter';

/** 开外层的人取信封（Q12）：关箱时数到的那些，按编号排，一页十封。错误：FORBIDDEN、APPRAISAL_WRONG_STATE。 */
export const sealedEnvelopes: Handler<'appraisal', 'sealedEnvelopes'> = async (input, call) => {
  const kept = await keptFor(call, input.appraisalId);
  if (!kept.ok) return kept;
  const { doc, keeping } = kept.value;
  if (keeping.outer?.opener !== call.actor.memberId) {
    return fail('FORBIDDEN', { who: '开外层的计票人' });
  }
  if (doc.state !== 'closed') return wrongState(doc.state);
  const from = input.page * ENVELOPES_PER_PAGE;
  const ids = doc.collectedIds.slice(from, from + ENVELOPES_PER_PAGE);
  const found = ids.length === 0 ? [] : await collectedEnvelopes(ids);
  const next = from + ids.length < doc.collectedIds.length ? input.page + 1 : null;
  return ok({ envelopes: found.map(({ envelope }) => envelope), next });
};
