import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { sha256 } from '../_runtime/hash';
import { idFor } from '../_runtime/ids';
import { mutate } from '../_runtime/mutate';
import { activations } from '../_store/activations';
import { identities } from '../_store/bindings';
import { members } from '../_store/members';
import { orgs } from '../_store/orgs';

/**
 * 用一次性开通码成为上级党组织管理员，同时建立该组织（O1）。
 * 已绑定的党员在原身份上加任上级职务。错误：ACTIVATION_INVALID。
 */
export const activate: Handler<'organisation', 'activate'> = async (input, visit) => {
  const orgId = idFor(visit, 'o');
  const memberId = visit.actor?.memberId ?? idFor(visit, 'u');
  return mutate(visit, orgId, async (tx) => {
    const activation = await activations.get(sha256(input.code), tx);
    if (!activation || activation.used) return fail('ACTIVATION_INVALID');
    await activations.update(activation._id, { used: true }, tx);
    await orgs.insert(
      {
        _id: orgId,
        kind: 'superior',
        name: activation.orgName,
        parentId: null,
        ancestors: [],
        field: null,
        code: orgId,
        establishedOn: null,
        secretaryId: null,
        rosterVersion: 0,
      },
      tx,
    );
    const role = { role: 'superior', orgId } as const;
    if (visit.actor) {
      await members.update(memberId, { roles: [...visit.actor.member.roles, role] }, tx);
    } else {
      await identities.insert({ _id: sha256(visit.openid), memberId }, tx);
      await members.insert(
        {
          _id: memberId,
          branchId: null,
          rosterNo: 0,
          name: input.name,
          phone: null,
          phoneKey: memberId,
          kind: 'fullMember',
          serviceStatus: 'inService',
          position: 'ordinary',
          group: null,
          mobile: false,
          careManaged: false,
          joinedOn: null,
          roles: [role],
          openid: visit.openid,
          consent: null,
          active: true,
          updatedAt: visit.now,
        },
        tx,
      );
    }
    return ok({
      output: { orgId, orgName: activation.orgName },
      events: [{ type: 'organisation.activated', subject: { memberId }, payload: { orgId } }],
    });
  });
};
