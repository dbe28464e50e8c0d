import { fail } from '../../types/errors';
import type { Result } from '../../types/result';
import { ok } from '../../types/result';
import type { Handler, Visit } from '../_runtime/call';
import { verifiedPhone } from '../_runtime/wechat';
import { mutate } from '../_runtime/mutate';
import { bindings } from '../_store/bindings';
import { members } from '../_store/members';
import { orgs } from '../_store/orgs';
import { attach } from './attach';
import { bindingId } from './bindingId';

type Bound = Result<{ state: 'bound' | 'pending' }>;

/**
 * 绑定身份。微信核验过的手机号与名册上的姓名、手机号都对得上，当场绑定；
 * 手填的手机号谁都能填，一律凭支部码交书记确认。答复里看不出某个手机号在不在名册上。
 * 错误：ALREADY_BOUND、PHONE_UNVERIFIED、BRANCH_CODE_REQUIRED、NOT_FOUND（支部码）。
 */
export const bind: Handler<'member', 'bind'> = async (input, visit) => {
  if (visit.actor) return fail('ALREADY_BOUND');
  const verified = input.phoneCode === undefined ? null : await verifiedPhone(input.phoneCode);
  const phone = input.phoneCode === undefined ? input.phone : verified;
  if (phone === undefined || phone === null) return fail('PHONE_UNVERIFIED');
  if (verified !== null) {
    const matches = await members.find({ phoneKey: verified, name: input.name, active: true });
    const [only, ...others] = matches;
    if (only && others.length === 0 && only.branchId !== null && only.openid === null) {
      return bindNow(visit, only._id, only.branchId);
    }
  }
  return requestBinding(visit, input.name, phone, input.branchCode);
};

function bindNow(visit: Visit, memberId: string, branchId: string): Promise<Bound> {
  return mutate(visit, branchId, async (tx) => {
    const member = await members.get(memberId, tx);
    if (!member) return fail('NOT_FOUND', { what: '这名党员' });
    const refused = await attach(tx, member, visit.openid, visit.now);
    if (refused) return refused;
    return ok({
      output: { state: 'bound' as const },
      events: [{ type: 'member.bound', subject: { memberId }, payload: { by: 'verifiedPhone' } }],
    });
  });
}

async function requestBinding(
  visit: Visit,
  name: string,
  phone: string,
  code: string | undefined,
): Promise<Bound> {
  const branch =
    code === undefined ? null : await orgs.findOne({ code: code.toUpperCase(), kind: 'branch' });
  if (code === undefined) {
    return fail('BRANCH_CODE_REQUIRED', {}, [
      { path: 'branchCode', message: '支部码：请填支部码' },
    ]);
  }
  if (!branch)
    return fail('NOT_FOUND', { what: '支部码' }, [
      { path: 'branchCode', message: '支部码：没有这个支部码' },
    ]);
  const id = bindingId(visit.openid);
  return mutate(visit, branch._id, async (tx) => {
    const request = {
      branchId: branch._id,
      openid: visit.openid,
      name,
      phone,
      requestedAt: visit.now,
      state: 'pending' as const,
      rejectedReason: null,
    };
    if (await bindings.get(id, tx)) await bindings.update(id, request, tx);
    else await bindings.insert({ _id: id, ...request }, tx);
    return ok({
      output: { state: 'pending' as const },
      events: [{ type: 'member.bindingRequested', subject: {}, payload: { bindingId: id } }],
    });
  });
}
