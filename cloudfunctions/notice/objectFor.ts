import { fail } from '../../types/errors';
import type { Handler } from '../_runtime/call';
import { notices } from '../_store/notices';
import { filerKeyOf } from './filer';
import { raise } from './raise';

/**
 * 上级登记一份书面异议（N3、design §5）：提出时刻照收到书面的时刻，期满后收到的不再影响这份公示。
 * 照纸上写的登记，不过内容检查。生效之后补登期内收到的，公示回到等办结。
 * 错误：NOT_FOUND、OBJECTION_RECEIVED_AT、OBJECTION_TOO_LATE、NOTICE_OBJECTION_REFUSED。
 */
export const objectFor: Handler<'notice', 'objectFor'> = async (input, call) => {
  const notice = await notices.get(input.noticeId);
  if (notice?.branchId !== call.orgId) return fail('NOT_FOUND', { what: '这份公示' });
  const { version, text, name, anonymous, receivedAt } = input;
  const edition = notice.editions.find((one) => one.version === version);
  if (!edition) return fail('NOT_FOUND', { what: '这一版公示' });
  if (receivedAt < edition.publishedAt || receivedAt > call.now) {
    return fail('OBJECTION_RECEIVED_AT');
  }
  return raise(call, notice, {
    version,
    text,
    name,
    anonymous,
    raisedAt: receivedAt,
    memberId: null,
    contact: null,
    filerKey: filerKeyOf(notice._id, call.entryId),
    registered: { at: call.now, who: call.actor.member.name },
    lookClosely: false,
  });
};
