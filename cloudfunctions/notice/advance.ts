import type { ObjectionStep } from '../../rules/notice/advanceObjection';
import { advanceObjection } from '../../rules/notice/advanceObjection';
import type { Output } from '../../types/api';
import { fail } from '../../types/errors';
import type { Result } from '../../types/result';
import { ok } from '../../types/result';
import type { Call } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { refuse } from '../_runtime/refuse';
import { notices } from '../_store/notices';
import type { ObjectionDoc } from '../_store/objections';
import { objections } from '../_store/objections';
import { noticeOf } from './inForce';

/**
 * 把一条异议往前办一步（N3）：提的人不能办自己的；先后由规则定，两人同时办只成一个。
 * 公示文档与异议在同一个事务里改，账记在上级名下。一次往返加事务里 6 次。
 * 错误：NOT_FOUND、OBJECTION_OWN、OBJECTION_STEP_REFUSED。
 */
export async function advance(
  call: Call,
  objectionId: string,
  step: ObjectionStep,
  written: Partial<Pick<ObjectionDoc, 'findings' | 'answer'>> = {},
): Promise<Result<Output<'notice', 'accept'>>> {
  const seen = await objections.get(objectionId);
  if (seen?.branchId !== call.orgId) return fail('NOT_FOUND', { what: '这条异议' });
  if (seen.memberId === call.actor.memberId) return fail('OBJECTION_OWN');
  return mutate(call, seen.superiorId, async (tx) => {
    const objection = await objections.get(objectionId, tx);
    const notice = await notices.get(seen.noticeId, tx);
    if (!objection || !notice) return fail('NOT_FOUND', { what: '这条异议' });
    const verdict = advanceObjection(noticeOf(notice), objectionId, step);
    if (!verdict.allowed) return refuse('OBJECTION_STEP_REFUSED', verdict.reasons);
    const outcome = step.to === 'answered' ? step.outcome : null;
    const done = { state: step.to, at: call.now, who: call.actor.member.name };
    await notices.update(notice._id, { objections: verdict.notice.objections }, tx);
    await objections.update(
      objectionId,
      { ...written, state: step.to, outcome, steps: [...objection.steps, done] },
      tx,
    );
    return ok({
      output: { objectionId, state: step.to },
      events: [
        {
          id: `${objectionId}_${step.to}`,
          type: `notice.${step.to}`,
          subject: {},
          payload: { objectionId, noticeId: notice._id, outcome, ...written },
        },
      ],
    });
  });
}
