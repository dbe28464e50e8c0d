import type { AppError } from '../../types/errors';
import { fail } from '../../types/errors';
import type { Result } from '../../types/result';
import { ok } from '../../types/result';
import type { Call } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import type { MemberDoc } from '../_store/members';
import { members } from '../_store/members';
import { orgs } from '../_store/orgs';
import type { CarePayload, CareState } from './careState';
import { careInForce, careOf } from './careState';

/** 要记下的一步，或为什么不能。 */
type Step =
  | {
      readonly ok: true;
      readonly type: 'points.careAsked' | 'points.careAnswered';
      readonly payload: CarePayload;
    }
  | { readonly ok: false; readonly error: AppError };

/**
 * 记下征求意愿的一步，随即照规则改在册的“关爱管理”（S2）。每一步都写本人的在册文档：
 * 两个人同时办，后一个重来时看得到前一个。改了在册信息，名册版次跟着加一，先前的名册预览作废。
 * 错误：MEMBER_UNKNOWN，以及 `next` 自己的。
 */
export function changeCare<T>(
  call: Call,
  memberId: string,
  next: (state: CareState, member: MemberDoc) => Step,
  outputOf: (careManaged: boolean) => T,
): Promise<Result<T>> {
  return mutate<T>(call, call.orgId, async (tx) => {
    const member = await members.get(memberId, tx);
    if (!member?.active || member.branchId !== call.orgId) return fail('MEMBER_UNKNOWN');
    const before = await careOf(memberId);
    const step = next(before, member);
    if (!step.ok) return step;
    const { type, payload } = step;
    const after: CareState =
      type === 'points.careAsked'
        ? { ...before, ground: payload.ground }
        : { ...before, wish: payload.wish };
    const managed = managedAfter(after, member.careManaged);
    await members.update(memberId, { careManaged: managed, updatedAt: call.now }, tx);
    if (managed !== member.careManaged) {
      const branch = await orgs.get(call.orgId, tx);
      if (branch) await orgs.update(branch._id, { rosterVersion: branch.rosterVersion + 1 }, tx);
    }
    return ok({
      output: outputOf(managed),
      events: [{ type, subject: { memberId }, payload: { ...payload, careManaged: managed } }],
    });
  });
}

/**
 * 这一步之后按不按关爱管理：还没表过意愿的照旧；答“积分”的当即不按；
 * 答“愿意”的照规则，名册上早已登记的（支部的书面记录）不因此取消。
 */
function managedAfter(state: CareState, before: boolean): boolean {
  if (state.wish === null) return before;
  return careInForce(state) || (state.wish === 'care' && before);
}
