import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { _ } from '../_runtime/cloud';
import { objections } from '../_store/objections';
import { handlerView } from './objectionViews';

/** 要办的、办过的异议（N3），新的在前：支部看本支部的，上级不指定支部时看下级全部支部的。一次往返。 */
export const list: Handler<'notice', 'objections'> = async ({ open }, call) => {
  const scope = isBranch(call) ? { branchId: call.orgId } : { superiorIds: call.orgId };
  const where = open ? { ...scope, state: _.nin(['answered']) } : scope;
  const docs = await objections.find(where);
  return ok({
    objections: docs.sort((a, b) => b.raisedAt - a.raisedAt).map((doc) => handlerView(doc, call)),
  });
};

/** 上级不指定支部时，范围是上级组织自己。 */
function isBranch({ actor, orgId }: Parameters<typeof list>[1]): boolean {
  return !actor.member.roles.some((held) => held.role === 'superior' && held.orgId === orgId);
}
