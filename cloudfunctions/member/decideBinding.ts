import type { Output } from '../../types/api';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { bindings } from '../_store/bindings';
import { members } from '../_store/members';
import { attach } from './attach';

/**
 * 书记确认绑定（对到名册里哪一位）或退回。
 * 错误：NOT_FOUND、BINDING_DECIDED、ALREADY_BOUND、MEMBER_ALREADY_BOUND。
 */
export const decideBinding: Handler<'member', 'decideBinding'> = (input, call) =>
  mutate<Output<'member', 'decideBinding'>>(call, call.orgId, async (tx) => {
    const binding = await bindings.get(input.bindingId, tx);
    if (!binding || binding.branchId !== call.orgId)
      return fail('NOT_FOUND', { what: '这条绑定申请' });
    if (binding.state !== 'pending') return fail('BINDING_DECIDED');
    if (input.decision === 'reject') {
      await bindings.update(binding._id, { state: 'rejected', rejectedReason: input.reason }, tx);
      return ok({
        output: { bindingId: binding._id, state: 'rejected' },
        events: [
          {
            type: 'member.bindingRejected',
            subject: {},
            payload: { bindingId: binding._id, reason: input.reason },
          },
        ],
      });
    }
    const member = await members.get(input.memberId, tx);
    if (!member || member.branchId !== call.orgId || !member.active)
      return fail('NOT_FOUND', { what: '这名党员' });
    const refused = await attach(tx, member, binding.openid, call.now);
    if (refused) return refused;
    await bindings.update(binding._id, { state: 'bound' }, tx);
    return ok({
      output: { bindingId: binding._id, state: 'bound' },
      events: [
        { type: 'member.bound', subject: { memberId: member._id }, payload: { by: 'secretary' } },
      ],
    });
  });
