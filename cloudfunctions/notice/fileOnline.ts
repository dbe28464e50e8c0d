import type { Output } from '../../types/api';
import { fail } from '../../types/errors';
import type { Result } from '../../types/result';
import type { Visit } from '../_runtime/call';
import { checkText } from '../_runtime/contentCheck';
import type { NoticeDoc } from '../_store/notices';
import { OPEN_LIMIT, filerKeyOf, tooManyOpen } from './filer';
import type { Raising } from './raise';
import { raise } from './raise';

type Filed = Pick<Raising, 'version' | 'text' | 'anonymous' | 'name' | 'contact'>;

/**
 * 在手机上提一条异议：提出时刻就是此刻。文字先过内容检查；检查用不了也照收，只请上级留心看——
 * 公示期不等人，不能因为一项检查停了就丢了权利（N3）。
 */
export async function fileOnline(
  visit: Visit,
  notice: NoticeDoc,
  filed: Filed,
): Promise<Result<Output<'notice', 'object'>>> {
  const { text, name, contact } = filed;
  const filerKey = filerKeyOf(notice._id, visit.openid);
  const [verdict, tooMany] = await Promise.all([
    checkText(visit.openid, contact === null ? text : `${name}\n${text}`),
    tooManyOpen(filerKey),
  ]);
  if (tooMany) return fail('OBJECTION_TOO_MANY', { limit: OPEN_LIMIT });
  if (verdict === 'risky') return fail('CONTENT_REFUSED', { field: '异议的内容' });
  return raise(visit, notice, {
    ...filed,
    raisedAt: visit.now,
    memberId: visit.actor?.memberId ?? null,
    filerKey,
    registered: null,
    lookClosely: verdict !== 'pass',
  });
}
