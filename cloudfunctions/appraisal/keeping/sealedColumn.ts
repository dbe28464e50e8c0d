import { toBase64 } from '../../../types/ballot/base64';
import { fail } from '../../../types/errors';
import { ok } from '../../../types/result';
import type { Handler } from '../../_runtime/call';
import { wrongState } from '../refuse';
import { keptFor } from './alter';
import { columnOf, columnsDone, isUnopened } from './columns';

/** 一次给这么多项：约 85 KB。 */
const ITEMS_PER_PAGE = 150;

/**
 * 开内层的人取打散之后的一列（Q12）：外层全部交齐才给；外层开不了的占位不在其中。
 * 他看不到信封，也不知道一项来自哪封。错误：FORBIDDEN、KEEPING_NOT_READY、APPRAISAL_WRONG_STATE。
 */
export const sealedColumn: Handler<'appraisal', 'sealedColumn'> = async (input, call) => {
  const kept = await keptFor(call, input.appraisalId);
  if (!kept.ok) return kept;
  const { doc, roundId, keeping } = kept.value;
  if (keeping.inner?.opener !== call.actor.memberId) {
    return fail('FORBIDDEN', { who: '开内层的计票人' });
  }
  if (doc.state !== 'closed') return wrongState(doc.state);
  const { group, column, from } = input;
  const opener = keeping.outer?.opener ?? '';
  const needed = doc.rolls.length * doc.subjects.length;
  const whole = await columnOf(roundId, 'outer', group, column, opener);
  if (whole === null || (await columnsDone(roundId, 'outer', opener)) < needed) {
    return fail('KEEPING_NOT_READY', { detail: '外层还没有开完' });
  }
  const items = whole.filter((item) => !isUnopened(item));
  const page = items.slice(from, from + ITEMS_PER_PAGE);
  const next = from + page.length < items.length ? from + page.length : null;
  return ok({ items: page.map(toBase64), next });
};
