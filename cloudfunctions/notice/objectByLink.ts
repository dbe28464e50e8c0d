import { fail } from '../../types/errors';
import type { Handler } from '../_runtime/call';
import { fileOnline } from './fileOnline';
import { publicNotice } from './publicNotice';

/**
 * 群众从链接对单位、辖区的公示提异议（N3）：姓名与联系方式留给上级，联系方式支部一律看不到。
 * 错误：NOT_FOUND、CONTENT_REFUSED、OBJECTION_TOO_MANY、OBJECTION_TOO_LATE、NOTICE_OBJECTION_REFUSED。
 */
export const objectByLink: Handler<'notice', 'objectByLink'> = async (input, visit) => {
  const notice = await publicNotice(input.noticeId, input.code);
  if (!notice) return fail('NOT_FOUND', { what: '这份公示' });
  const { version, text, anonymous, name, contact } = input;
  return fileOnline(visit, notice, { version, text, anonymous, name, contact });
};
