import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Call, Handler } from '../_runtime/call';
import { idFor } from '../_runtime/ids';
import { mutate } from '../_runtime/mutate';
import type { MemberDoc } from '../_store/members';
import { members } from '../_store/members';
import { orgs } from '../_store/orgs';
import type { PlannedChange } from '../_store/previews';
import { previews } from '../_store/previews';

/**
 * 按预览提交名册（O10）：预览里有错行不办，预览之后名册变了不办。
 * 错误：PREVIEW_EXPIRED、ROSTER_HAS_ERRORS、ROSTER_CHANGED。
 */
export const commitRoster: Handler<'member', 'commitRoster'> = (input, call) =>
  mutate(call, call.orgId, async (tx) => {
    const preview = await previews.get(input.previewId, tx);
    if (
      !preview ||
      preview.branchId !== call.orgId ||
      preview.by !== call.actor.memberId ||
      preview.expiresAt <= call.now
    ) {
      return fail('PREVIEW_EXPIRED');
    }
    if (preview.errorRows > 0) return fail('ROSTER_HAS_ERRORS', { count: preview.errorRows });
    const branch = await orgs.get(call.orgId, tx);
    if (branch?.rosterVersion !== preview.rosterVersion) return fail('ROSTER_CHANGED');
    await orgs.update(call.orgId, { rosterVersion: preview.rosterVersion + 1 }, tx);
    const created = preview.changes
      .filter((change) => change.memberId === null)
      .map((change, index) => newMember(call, change, index));
    const updated = preview.changes.flatMap(({ memberId, ...change }) =>
      memberId === null ? [] : [{ memberId, ...change }],
    );
    if (created.length > 0) await members.insert(created, tx);
    for (const { memberId, rosterNo, fields } of updated) {
      const changes = {
        ...fields,
        phoneKey: fields.phone ?? memberId,
        rosterNo,
        updatedAt: call.now,
      };
      await members.update(memberId, changes, tx);
    }
    return ok({
      output: { created: created.length, updated: updated.length },
      events: [
        {
          type: 'member.rosterCommitted',
          subject: {},
          payload: { created: created.map((m) => m._id), updated: updated.map((m) => m.memberId) },
        },
      ],
    });
  });

function newMember(call: Call, change: PlannedChange, index: number): MemberDoc {
  const _id = idFor(call, 'u', index + 1);
  return {
    _id,
    branchId: call.orgId,
    rosterNo: change.rosterNo,
    ...change.fields,
    phoneKey: change.fields.phone ?? _id,
    roles: [],
    openid: null,
    consent: null,
    active: true,
    updatedAt: call.now,
  };
}
