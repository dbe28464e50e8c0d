import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { orgs } from '../_store/orgs';

/** 流动党员远程参加算不算到会，由支部定（O12）；只管以后登记的，不改已登记的。 */
export const remoteSetting: Handler<'membership', 'remoteSetting'> = (input, call) =>
  mutate(call, call.orgId, async (tx) => {
    const { allowed, reason } = input;
    await orgs.update(call.orgId, { remoteCounts: allowed }, tx);
    return ok({
      output: { allowed },
      events: [{ type: 'membership.remoteSet', subject: {}, payload: { allowed, reason } }],
    });
  });
