import { reviewPermission } from '../../rules/points/reviewPermission';
import type { Output } from '../../types/api';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { refuse } from '../_runtime/refuse';
import { standing } from '../_store/assessments';
import { loadYear, saveYear } from './yearDoc';

/**
 * 上级审核（S9）：通过，或写明理由退回、由支部重新评定；记在支部的账上。错误：ASSESSMENT_REFUSED。
 */
export const review: Handler<'assessment', 'review'> = ({ year, decision, reason }, call) =>
  mutate<Output<'assessment', 'review'>>(call, call.orgId, async (tx) => {
    const current = await loadYear(call.orgId, year, tx);
    const { doc } = current;
    const permission = reviewPermission({
      assessed: standing(doc) !== null,
      approved: doc.review?.decision === 'approve',
      published: doc.annual !== null,
      decision,
    });
    if (!permission.allowed) return refuse('ASSESSMENT_REFUSED', permission.reasons);
    const by = call.actor.member.name;
    await saveYear(current, { review: { decision, reason, at: call.now, by } }, tx);
    return ok({
      output: { year, approved: decision === 'approve' },
      events: [
        {
          type: 'assessment.reviewed',
          subject: {},
          payload: { year, version: doc.version, decision, reason },
        },
      ],
    });
  });
