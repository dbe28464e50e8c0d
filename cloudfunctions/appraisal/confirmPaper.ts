import type { AppError } from '../../types/errors';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import type { AppraisalDoc } from '../_store/appraisals';
import { appraisalIn, roundIdOf } from '../_store/appraisals';
import { issues } from '../_store/ballotSecrets';
import { change } from './change';
import { issuedCounts } from './issued';
import { unknownAppraisal, wrongState } from './refuse';

/** 一次至多这么多张纸质票（契约的上限）。 */
const MOST_PAPER = 500;

/**
 * 纸质票录入完毕，由没有经手领票的另一名计票人确认张数（Q12、Q13，双人录入）。
 * 停发之后才确认，此后张数不会再变。错误：FORBIDDEN、PAPER_SAME_TELLER、PAPER_COUNT_WRONG。
 */
export const confirmPaper: Handler<'appraisal', 'confirmPaper'> = async (input, call) => {
  const { memberId } = call.actor;
  const current = await appraisalIn(call.orgId, input.appraisalId);
  if (!current) return unknownAppraisal();
  const [handlers, { onPaper }] = await Promise.all([
    paperTellers(roundIdOf(current)),
    issuedCounts(current),
  ]);
  return change(call, input.appraisalId, (doc) => {
    if (!doc.tellerIds.includes(memberId)) return fail('FORBIDDEN', { who: '计票人' });
    if (doc.state !== 'casting') return wrongState(doc.state);
    if (handlers.has(memberId)) return fail('PAPER_SAME_TELLER');
    if (input.count !== onPaper) {
      return fail('PAPER_COUNT_WRONG', { issued: onPaper, count: input.count });
    }
    return ok({
      changes: { paper: { count: onPaper, by: memberId } },
      output: { confirmed: onPaper },
      type: 'appraisal.paperConfirmed',
      payload: { count: onPaper },
    });
  });
};

/** 经手领过纸质票的计票人。 */
export async function paperTellers(roundId: string): Promise<ReadonlySet<string>> {
  const found = await issues.find({ roundId, medium: 'paper' }, { limit: MOST_PAPER });
  return new Set(found.flatMap(({ tellerId }) => (tellerId === null ? [] : [tellerId])));
}

/** 有纸质票而没有确认，就不能关箱；没有这回事为 null。错误：PAPER_UNCONFIRMED。 */
export async function unconfirmedPaper(
  doc: AppraisalDoc,
): Promise<{ readonly ok: false; readonly error: AppError } | null> {
  if (doc.state !== 'casting' || doc.paper !== null) return null;
  const { onPaper } = await issuedCounts(doc);
  return onPaper > 0 ? fail('PAPER_UNCONFIRMED', { issued: onPaper }) : null;
}
