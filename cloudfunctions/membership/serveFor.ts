import { fail } from '../../types/errors';
import type { Handler } from '../_runtime/call';
import { members } from '../_store/members';
import { recordService } from './recordService';

/** 载体活动：记录员代登（O14）。错误：MEMBER_UNKNOWN。 */
export const serveFor: Handler<'membership', 'serveFor'> = async (input, call) => {
  const member = await members.get(input.memberId);
  if (!member?.active || member.branchId !== call.orgId) return fail('MEMBER_UNKNOWN');
  return recordService(call, member, input);
};
