import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import { dayOf } from '../../types/time';
import { fontsBeside } from '../_document/pdf/fonts';
import type { Handler } from '../_runtime/call';
import { orgs } from '../_store/orgs';
import { record } from './record';
import { recordBook } from './recordBook';
import { recordPhotos } from './recordPhotos';

/**
 * 一次活动的纪实，按支部会议（活动）记录本的样子出 A4 文书（M7）；直接随应答给出，不落云存储。
 * 照片附在后面，取不到的写一句话。没归档的也能出，页脚写明。错误：NOT_FOUND、EVENT_NOT_OPEN。
 */
export const exportRecord: Handler<'meeting', 'exportRecord'> = async (input, call) => {
  const [kept, branch] = await Promise.all([
    record({ meetingId: input.meetingId }, call),
    orgs.get(call.orgId),
  ]);
  if (!kept.ok) return kept;
  if (!branch) return fail('NOT_FOUND', { what: '支部' });
  if (kept.value.content === null) return fail('EVENT_NOT_OPEN');
  const photos = await recordPhotos(kept.value.content.photos);
  const book = recordBook({ ...kept.value, branchName: branch.name, photos });
  // 排版库大，只在真要出文书时才装入：签到的实例不为它多等。
  const { render } = await import('../_document/render');
  const content = await render(book, input.format, fontsBeside(__dirname));
  const { title, startsAt } = kept.value.meeting;
  return ok({
    name: `支部会议（活动）记录-${dayOf(startsAt)}-${title}.${input.format}`,
    content: content.toString('base64'),
  });
};
