import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { membersOf } from '../_store/members';
import { careIn } from './careState';

/** 关爱管理的各人（S2），按名册次序：征求过的、自己提出的、名册上登记的；查看留痕。 */
export const careList: Handler<'points', 'careList'> = async (_input, call) => {
  const [roster, states] = await Promise.all([membersOf(call.orgId), careIn(call.orgId)]);
  return ok({
    items: roster.flatMap(({ _id: memberId, name, careManaged }) => {
      const state = states.get(memberId);
      if (!state && !careManaged) return [];
      return [
        {
          memberId,
          name,
          ground: state?.ground ?? state?.claimed ?? null,
          wish: state?.wish ?? null,
          careManaged,
          askedAt: state?.askedAt ?? null,
          answeredAt: state?.answeredAt ?? null,
        },
      ];
    }),
  });
};
