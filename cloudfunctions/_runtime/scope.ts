import type { AppError } from '../../types/errors';
import { fail } from '../../types/errors';
import { ROLE_LABELS } from '../../types/labels';
import type { Role } from '../../types/roles';
import { CONSENT_VERSION } from '../../types/consent';
import { orgs } from '../_store/orgs';
import type { AccessRule } from './access';
import type { Actor } from './actor';
import { rolesIn, superiorOrgOf } from './actor';

/** 鉴权通过后的范围与职责。 */
export interface Scope {
  readonly orgId: string;
  readonly roles: readonly Role[];
}

type Verdict =
  { readonly ok: true; readonly value: Scope } | { readonly ok: false; readonly error: AppError };

/**
 * 照鉴权表判一次调用：同意与否、范围、职责。
 * 错误：CONSENT_REQUIRED、BRANCH_REQUIRED、FORBIDDEN、NOT_FOUND（指定的支部不在其下，与不存在同样答复）。
 */
export async function authorise(
  rule: AccessRule,
  actor: Actor,
  branchId: string | undefined,
): Promise<Verdict> {
  if (
    rule.consent &&
    actor.branchId !== null &&
    actor.member.consent?.version !== CONSENT_VERSION
  ) {
    return fail('CONSENT_REQUIRED');
  }
  if (rule.org === 'chosen' && branchId === undefined && actor.branchId === null) {
    return fail('BRANCH_REQUIRED', {}, [{ path: 'branchId', message: '支部：请指明是哪个支部' }]);
  }
  const scope = await scopeOf(rule, actor, branchId);
  if (!scope) return fail('NOT_FOUND', { what: '支部' });
  if (rule.who === 'member' || rule.who === 'anyone') return { ok: true, value: scope };
  const allowed: readonly Role[] = rule.who;
  if (!scope.roles.some((role) => allowed.includes(role))) {
    return fail('FORBIDDEN', { who: allowed.map((role) => ROLE_LABELS[role]).join('、') });
  }
  return { ok: true, value: scope };
}

async function scopeOf(
  rule: AccessRule,
  actor: Actor,
  branchId: string | undefined,
): Promise<Scope | null> {
  const superior = superiorOrgOf(actor);
  if (rule.org === 'superior') {
    return superior
      ? { orgId: superior, roles: ['superior'] }
      : { orgId: actor.branchId ?? '', roles: [] };
  }
  if (rule.org !== 'own' && branchId !== undefined) {
    const branch = superior === null ? null : await orgs.get(branchId);
    if (branch?.kind === 'branch' && superior !== null && branch.ancestors.includes(superior)) {
      return { orgId: branchId, roles: ['superior', ...rolesIn(actor, branchId)] };
    }
    if (branchId !== actor.branchId) return null;
  }
  if (actor.branchId === null) {
    const owns = rule.org === 'chosenOrSuperior' && superior !== null;
    return { orgId: superior ?? '', roles: owns ? ['superior'] : [] };
  }
  return { orgId: actor.branchId, roles: rolesIn(actor, actor.branchId) };
}
