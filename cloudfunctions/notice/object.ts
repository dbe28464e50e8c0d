import { fail } from '../../types/errors';
import type { Handler } from '../_runtime/call';
import { notices } from '../_store/notices';
import { fileOnline } from './fileOnline';

/**
 * 党员对本支部的公示提异议（N3）：直达上级，可以对支部匿名。
 * 错误：NOT_FOUND、CONTENT_REFUSED、OBJECTION_TOO_MANY、OBJECTION_TOO_LATE、NOTICE_OBJECTION_REFUSED。
 */
export const object: Handler<'notice', 'object'> = async (input, call) => {
  const notice = await notices.get(input.noticeId);
  if (notice?.branchId !== call.actor.branchId) return fail('NOT_FOUND', { what: '这份公示' });
  const { version, text, anonymous } = input;
  const { name } = call.actor.member;
  return fileOnline(call, notice, { version, text, anonymous, name, contact: null });
};
