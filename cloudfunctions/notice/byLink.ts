import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { noticeTextIdOf, noticeTexts } from '../_store/notices';
import { publicNotice } from './publicNotice';
import { noticeViewOf } from './views';

/**
 * 从链接、张贴的二维码看对单位、辖区的公示（N1、N5）：只有最新一版公布的内容；
 * 历次版本、为什么没有生效是支部内的事，这里没有。两次往返。错误：NOT_FOUND。
 */
export const byLink: Handler<'notice', 'byLink'> = async ({ noticeId, code }, visit) => {
  const doc = await publicNotice(noticeId, code);
  const text = doc && (await noticeTexts.get(noticeTextIdOf(noticeId, doc.version)));
  if (!doc || !text) return fail('NOT_FOUND', { what: '这份公示' });
  const view = noticeViewOf(doc, text, visit.now, { mayObject: true, publicCode: null });
  return ok({ ...view, versions: [], reasons: [] });
};
