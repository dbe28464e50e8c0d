import type { AppError } from '../../types/errors';
import { fail } from '../../types/errors';
import type { Result } from '../../types/result';
import { ok } from '../../types/result';
import { _ } from '../_runtime/cloud';
import type { MemberDoc } from '../_store/members';
import { members } from '../_store/members';

/**
 * 一次取齐本支部在册的几个人，按给的次序；没有人要取就不读库。错误：MEMBER_UNKNOWN（有一个不在册）。
 */
export async function peopleIn(
  branchId: string,
  ids: readonly string[],
): Promise<Result<readonly MemberDoc[]>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return ok([]);
  const found = await members.find({ _id: _.in(wanted), branchId, active: true });
  const byId = new Map(found.map((member) => [member._id, member]));
  const people = wanted.flatMap((id) => byId.get(id) ?? []);
  return people.length === wanted.length ? ok(people) : fail('MEMBER_UNKNOWN');
}

/** 群众作证明没有写姓名、单位（S8）。错误：INVALID_INPUT。 */
export function unnamed(detail: string): { readonly ok: false; readonly error: AppError } {
  const fields = ['name', 'unit'].map((path) => ({ path, message: detail }));
  const failed = fail('INVALID_INPUT', { detail }, fields);
  return { ok: false, error: { ...failed.error, articles: ['S8'] } };
}
