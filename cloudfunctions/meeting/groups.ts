import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { membersOf } from '../_store/members';

/** 名册里现有的党小组与人数（O4），按名册里出现的先后。 */
export const groups: Handler<'meeting', 'groups'> = async (_input, call) => {
  const counts = new Map<string, number>();
  for (const { group } of await membersOf(call.orgId)) {
    if (group !== null) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return ok({ groups: [...counts].map(([name, members]) => ({ name, members })) });
};
