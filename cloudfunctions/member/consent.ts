import { CONSENT_VERSION } from '../../types/consent';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { members } from '../_store/members';

/** 单独同意或撤回同意（X4）。错误：CONSENT_OUTDATED。 */
export const consent: Handler<'member', 'consent'> = async (input, call) => {
  if (input.version !== CONSENT_VERSION)
    return fail('CONSENT_OUTDATED', { version: CONSENT_VERSION });
  return mutate(call, call.orgId, async (tx) => {
    const given = input.granted ? { version: input.version, at: call.now } : null;
    await members.update(call.actor.memberId, { consent: given, updatedAt: call.now }, tx);
    return ok({
      output: { granted: input.granted, version: input.version },
      events: [
        {
          type: input.granted ? 'member.consented' : 'member.consentWithdrawn',
          subject: { memberId: call.actor.memberId },
          payload: { version: input.version },
        },
      ],
    });
  });
};
