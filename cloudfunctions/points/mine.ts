import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { pointSchemeFor } from './scheme';
import { yearView } from './yearView';

/** 我的积分（S3）与每一行的来由（X1）。 */
export const mine: Handler<'points', 'mine'> = async ({ year }, call) => {
  const scheme = pointSchemeFor(year);
  return ok({
    year,
    scheme: { id: scheme.id, title: scheme.title, since: scheme.from },
    careManaged: call.actor.member.careManaged,
    ...(await yearView(call.actor.memberId, year, call.now)),
  });
};
