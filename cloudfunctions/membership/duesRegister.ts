import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { duesOf } from '../_store/dues';
import { membersOf } from '../_store/members';
import { duesViewOf } from './duesFacts';

/** 党费登记表与预警（M10、V3），按名册次序；查看留痕。 */
export const duesRegister: Handler<'membership', 'duesRegister'> = async ({ year }, call) => {
  const [roster, docs] = await Promise.all([membersOf(call.orgId), duesOf(call.orgId, call.now)]);
  return ok({
    months: docs
      .map(({ month }) => month)
      .filter((month) => month.startsWith(`${year}-`))
      .sort(),
    rows: roster.map(({ _id: memberId, name }) => ({
      memberId,
      name,
      ...duesViewOf(memberId, docs, year, call.now),
    })),
  });
};
