import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Role } from '../../types/roles';
import type { Handler } from '../_runtime/call';
import { noticeTextIdOf, noticeTexts, notices } from '../_store/notices';
import { noticeViewOf } from './views';

/** 分享链接由办事的人发出去。 */
const SHARERS: readonly Role[] = ['secretary', 'deputySecretary', 'recorder'];

/** 一份公示，不给版本号为最新一版（N1、N2）。两次往返。错误：NOT_FOUND。 */
export const get: Handler<'notice', 'get'> = async ({ noticeId, version }, call) => {
  const doc = await notices.get(noticeId);
  if (doc?.branchId !== call.orgId) return fail('NOT_FOUND', { what: '这份公示' });
  const text = await noticeTexts.get(noticeTextIdOf(noticeId, version ?? doc.version));
  if (!text) return fail('NOT_FOUND', { what: '这一版公示' });
  return ok(
    noticeViewOf(doc, text, call.now, {
      mayObject: call.actor.branchId === doc.branchId,
      publicCode: call.roles.some((role) => SHARERS.includes(role)) ? doc.publicCode : null,
    }),
  );
};
