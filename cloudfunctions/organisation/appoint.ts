import type { AppError } from '../../types/errors';
import { fail } from '../../types/errors';
import { ROLE_LABELS } from '../../types/labels';
import type { Result } from '../../types/result';
import { ok } from '../../types/result';
import type { Role } from '../../types/roles';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import type { MemberDoc } from '../_store/members';
import { members } from '../_store/members';
import type { OrgDoc } from '../_store/orgs';
import { orgs } from '../_store/orgs';

type Office = Exclude<Role, 'superior'>;

/** 各职务由谁任免（O2、O8）。 */
const APPOINTED_BY: Readonly<Record<Office, Role>> = {
  secretary: 'superior',
  deputySecretary: 'superior',
  recorder: 'secretary',
  recordSupervisor: 'secretary',
};

/**
 * 任免支部职务（O2、O8）。书记一个支部至多一人；记录员不能由书记、副书记兼任（其考核由书记负责）。
 * 错误：FORBIDDEN、NOT_FOUND、SECRETARY_EXISTS、NOT_IN_OFFICE、APPOINT_NOT_FULL_MEMBER、RECORDER_IS_SECRETARY。
 */
export const appoint: Handler<'organisation', 'appoint'> = async (input, call) => {
  const by = APPOINTED_BY[input.role];
  if (!call.roles.includes(by)) return fail('FORBIDDEN', { who: ROLE_LABELS[by] });
  return mutate(call, call.orgId, async (tx) => {
    const branch = await orgs.get(call.orgId, tx);
    const member = await members.get(input.memberId, tx);
    if (!branch || !member || member.branchId !== branch._id || !member.active) {
      return fail('NOT_FOUND', { what: '这名党员' });
    }
    const after =
      input.decision === 'appoint'
        ? appointed(branch, member, input.role)
        : dismissed(member, input.role);
    if (!after.ok) return after;
    await members.update(member._id, { roles: after.value, updatedAt: call.now }, tx);
    if (input.role === 'secretary') {
      const secretaryId = input.decision === 'appoint' ? member._id : null;
      await orgs.update(branch._id, { secretaryId }, tx);
    }
    const roles = after.value.filter((held) => held.orgId === branch._id).map((held) => held.role);
    return ok({
      output: { memberId: member._id, roles },
      events: [
        {
          type: 'organisation.appointed',
          subject: { memberId: member._id },
          payload: { role: input.role, decision: input.decision },
        },
      ],
    });
  });
};

type Held = MemberDoc['roles'];
type Change = Result<Held> | { readonly ok: false; readonly error: AppError };

function appointed(branch: OrgDoc, member: MemberDoc, role: Office): Change {
  if (member.kind !== 'fullMember') return fail('APPOINT_NOT_FULL_MEMBER');
  if (role === 'secretary' && branch.secretaryId !== null && branch.secretaryId !== member._id) {
    return fail('SECRETARY_EXISTS');
  }
  const held = member.roles.filter((r) => r.orgId === branch._id).map((r) => r.role);
  const all = new Set<Role>([...held, role]);
  if (all.has('recorder') && (all.has('secretary') || all.has('deputySecretary'))) {
    return fail('RECORDER_IS_SECRETARY');
  }
  return held.includes(role)
    ? ok(member.roles)
    : ok([...member.roles, { role, orgId: branch._id }]);
}

function dismissed(member: MemberDoc, role: Office): Change {
  const kept = member.roles.filter(
    (held) => !(held.role === role && held.orgId === member.branchId),
  );
  return kept.length === member.roles.length ? fail('NOT_IN_OFFICE') : ok(kept);
}
