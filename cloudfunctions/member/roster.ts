import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { membersOf } from '../_store/members';
import { orgs } from '../_store/orgs';
import { memberViewOf } from './views';

/** 支部名册（O10），按名册次序；查看留痕。 */
export const roster: Handler<'member', 'roster'> = async (_input, call) => {
  const [branch, listed] = await Promise.all([orgs.get(call.orgId), membersOf(call.orgId)]);
  if (!branch || branch.field === null) return fail('NOT_FOUND', { what: '支部' });
  return ok({
    branch: { branchId: branch._id, name: branch.name, field: branch.field, code: branch.code },
    members: listed.map((member) => ({
      ...memberViewOf(member),
      phone: member.phone,
      bound: member.openid !== null,
    })),
  });
};
