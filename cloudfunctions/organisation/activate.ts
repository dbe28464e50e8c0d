import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import { z } from '../../types/zod';
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
  const hash = sha256(input.code);
  const orgName = activatable().find((entry) => entry.hash === hash)?.orgName;
  if (orgName === undefined) return fail('ACTIVATION_INVALID');
  const orgId = idFor(visit, 'o');
  const memberId = visit.actor?.memberId ?? idFor(visit, 'u');
  return mutate(visit, orgId, async (tx) => {
    if (await activations.get(hash, tx)) return fail('ACTIVATION_INVALID');
    await activations.insert({ _id: hash, orgId, usedAt: visit.now }, tx);
    await orgs.insert(
      {
        _id: orgId,
        kind: 'superior',
        name: orgName,
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
    const existing = visit.actor && (await members.get(memberId, tx));
    if (existing) {
      await members.update(memberId, { roles: [...existing.roles, role] }, tx);
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
      output: { orgId, orgName },
      events: [{ type: 'organisation.activated', subject: { memberId }, payload: { orgId } }],
    });
  });
};

const configured = z.array(z.object({ hash: z.string(), orgName: z.string() }));

/** 部署者在环境变量里配好的开通码散列与组织名；没配就谁也开通不了。 */
function activatable(): z.infer<typeof configured> {
  const text = process.env['ORG_ACTIVATIONS'];
  return text === undefined ? [] : configured.parse(JSON.parse(text));
}
