import type { Service } from '../../rules/organisation/services';
import { serviceFits } from '../../rules/organisation/services';
import type { Output } from '../../types/api';
import { fail } from '../../types/errors';
import { SERVICE_STATUS_LABELS } from '../../types/labels';
import type { Result } from '../../types/result';
import { dayOf } from '../../types/time';
import type { Call } from '../_runtime/call';
import { recordOnce } from '../_runtime/mutate';
import type { MemberDoc } from '../_store/members';

/** 载体活动的一次登记（O14）。错误：DATE_IN_FUTURE、SERVICE_MISMATCH。 */
export async function recordService(
  call: Call,
  member: MemberDoc,
  given: { readonly service: Service; readonly on: string; readonly statement: string },
): Promise<Result<Output<'membership', 'serve'>>> {
  const { service, on, statement } = given;
  if (on > dayOf(call.now)) return fail('DATE_IN_FUTURE');
  if (!serviceFits(service, member.serviceStatus)) {
    return fail('SERVICE_MISMATCH', { who: `${SERVICE_STATUS_LABELS[member.serviceStatus]}党员` });
  }
  const id = call.entryId;
  return recordOnce(
    call,
    call.orgId,
    {
      id,
      type: 'membership.served',
      subject: { memberId: member._id },
      payload: { service, on, statement },
    },
    () => ({ serviceId: id }),
  );
}
