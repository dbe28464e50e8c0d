import type { Role } from '../../types/roles';
import type { Call } from '../_runtime/call';
import type { MemberDoc } from '../_store/members';
import { members } from '../_store/members';
import { holdsAny } from '../meeting/holdsAny';
import type { Known, Reviewed } from './review';
import { recusalOf, reviewOf } from './review';

/** 谁能审核一件事。 */
export interface Reviewers {
  /** 认得出微信的人：本支部在册的，与审核人自己。 */
  readonly known: readonly Known[];
  /** 书记、副书记可以审；上级只在他们都须回避（或没有）时审（S8）。 */
  mayReview(reviewed: Reviewed): boolean;
}

/** 审核的人：书记、副书记。 */
export const LEADERS = ['secretary', 'deputySecretary'] as const satisfies readonly Role[];

/** 本支部的书记、副书记。 */
export function leadersOf(
  roster: readonly Pick<MemberDoc, '_id' | 'roles'>[],
  orgId: string,
): string[] {
  return roster
    .filter(({ roles }) =>
      roles.some((held) => held.orgId === orgId && holdsAny([held.role], LEADERS)),
    )
    .map(({ _id }) => _id);
}

/** 名册一次取来：看书记、副书记是谁，认出证明过的微信。一次往返。 */
export async function reviewersFor(call: Call): Promise<Reviewers> {
  const roster = await members.find(
    { branchId: call.orgId, active: true },
    { fields: { roles: true, openid: true } },
  );
  const people: readonly Known[] = [
    ...roster.map(({ _id, openid }) => ({ memberId: _id, openid })),
    { memberId: call.actor.memberId, openid: call.openid },
  ];
  const leaders = leadersOf(roster, call.orgId);
  const leads = holdsAny(call.roles, LEADERS);
  return {
    known: people,
    mayReview: (reviewed) =>
      leads ||
      leaders.every((leaderId) => recusalOf(reviewOf(reviewed, leaderId, people)).length > 0),
  };
}
