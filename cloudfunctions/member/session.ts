import { CONSENT_VERSION } from '../../types/consent';
import { ok } from '../../types/result';
import { superiorOrgOf } from '../_runtime/actor';
import type { Handler } from '../_runtime/call';
import { _ } from '../_runtime/cloud';
import { bindings } from '../_store/bindings';
import type { OrgDoc } from '../_store/orgs';
import { orgs } from '../_store/orgs';
import { bindingId } from './bindingId';
import { memberViewOf } from './views';

/** 我是谁、走到了哪一步。同意之前不出示任何个人信息（X4）。 */
export const session: Handler<'member', 'session'> = async (_input, visit) => {
  const { actor } = visit;
  if (!actor) {
    const binding = await bindings.get(bindingId(visit.openid));
    return ok({
      state: binding === null || binding.state === 'bound' ? 'unbound' : binding.state,
      rejectedReason: binding?.rejectedReason ?? null,
      consent: { required: CONSENT_VERSION, granted: null, grantedAt: null },
      me: null,
      branch: null,
      superior: null,
    });
  }
  const superiorId = superiorOrgOf(actor);
  const ids = [actor.branchId, superiorId].filter((id) => id !== null);
  const found = await orgs.find({ _id: _.in(ids) });
  const consented = actor.branchId === null || actor.member.consent?.version === CONSENT_VERSION;
  const superior = found.find((org) => org._id === superiorId);
  return ok({
    state: 'bound',
    rejectedReason: null,
    consent: {
      required: CONSENT_VERSION,
      granted: actor.member.consent?.version ?? null,
      grantedAt: actor.member.consent?.at ?? null,
    },
    me: consented && actor.branchId !== null ? memberViewOf(actor.member) : null,
    branch: consented ? branchRef(found.find((org) => org._id === actor.branchId)) : null,
    superior: superior ? { orgId: superior._id, name: superior.name } : null,
  });
};

function branchRef(org: OrgDoc | undefined) {
  return org && org.field !== null ? { branchId: org._id, name: org.name, field: org.field } : null;
}
