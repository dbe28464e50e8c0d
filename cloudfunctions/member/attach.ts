import type { AppError } from '../../types/errors';
import { fail } from '../../types/errors';
import { sha256 } from '../_runtime/hash';
import type { Transaction } from '../_runtime/transaction';
import { isDuplicate } from '../_runtime/transaction';
import { identities } from '../_store/bindings';
import type { MemberDoc } from '../_store/members';
import { members } from '../_store/members';

/**
 * 把微信绑到在册的人上：一人一微信、一微信一人（identities 的两个唯一键守着）。
 * 错误：ALREADY_BOUND、MEMBER_ALREADY_BOUND。
 */
export async function attach(
  tx: Transaction,
  member: MemberDoc,
  openid: string,
  now: number,
): Promise<{ readonly ok: false; readonly error: AppError } | null> {
  if (member.openid !== null) return fail('MEMBER_ALREADY_BOUND');
  const id = sha256(openid);
  try {
    await identities.insert({ _id: id, memberId: member._id }, tx);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const mine = await identities.get(id);
    return fail(mine ? 'ALREADY_BOUND' : 'MEMBER_ALREADY_BOUND');
  }
  await members.update(member._id, { openid, updatedAt: now }, tx);
  return null;
}
