import { fail } from '../../types/errors';
import type { Handler } from '../_runtime/call';
import { members } from '../_store/members';
import { fileClaim } from './fileClaim';

/**
 * 替没有手机的党员申报加分（S6、design §5）；代办的人不作证明，也不审核这一件（S8）。
 * 错误：MEMBER_UNKNOWN、DATE_IN_FUTURE、CLAIM_REFUSED、CONTENT_REFUSED、MATERIAL_UNREADABLE。
 */
export const claimFor: Handler<'points', 'claimFor'> = async ({ memberId, ...input }, call) => {
  const member = await members.get(memberId);
  if (!member?.active || member.branchId !== call.orgId) return fail('MEMBER_UNKNOWN');
  return fileClaim(call, 'points.claimed', member, { ...input, official: false });
};
