import { fail } from '../../types/errors';
import type { Handler } from '../_runtime/call';
import { members } from '../_store/members';
import { fileClaim } from './fileClaim';

/**
 * 记录员、书记提出减分（S7）：文字检查过了、证据齐了，本人随即看得到，申辩的时间从那时起算（G5）。
 * 自己的由别人提（O8）。
 * 错误：OWN_CASE、MEMBER_UNKNOWN、DATE_IN_FUTURE、CLAIM_REFUSED、CONTENT_REFUSED、MATERIAL_UNREADABLE。
 */
export const propose: Handler<'points', 'propose'> = async ({ memberId, ...filing }, call) => {
  if (memberId === call.actor.memberId) return fail('OWN_CASE');
  const member = await members.get(memberId);
  if (!member?.active || member.branchId !== call.orgId) return fail('MEMBER_UNKNOWN');
  return fileClaim(call, 'points.proposed', member, filing);
};
