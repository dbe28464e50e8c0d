import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import type { BindingDoc } from '../_store/bindings';
import { bindings } from '../_store/bindings';
import type { MemberDoc } from '../_store/members';
import { membersOf } from '../_store/members';

/** 待书记确认的绑定申请，附名册里姓名或手机号对得上、还没绑定的人供核对。 */
export const pendingBindings: Handler<'member', 'pendingBindings'> = async (_input, call) => {
  const [waiting, roster] = await Promise.all([
    bindings.find({ branchId: call.orgId, state: 'pending' }, { sort: [['requestedAt', 'asc']] }),
    membersOf(call.orgId),
  ]);
  return ok({
    bindings: waiting.map((binding) => ({
      bindingId: binding._id,
      name: binding.name,
      phone: binding.phone,
      requestedAt: binding.requestedAt,
      candidates: roster.flatMap((member) => candidate(binding, member)),
    })),
  });
};

function candidate(binding: BindingDoc, member: MemberDoc) {
  if (member.openid !== null) return [];
  const name = member.name === binding.name;
  const phone = member.phone === binding.phone;
  if (!name && !phone) return [];
  const match = name && phone ? ('both' as const) : name ? ('name' as const) : ('phone' as const);
  return [{ memberId: member._id, name: member.name, phone: member.phone ?? '（未登记）', match }];
}
