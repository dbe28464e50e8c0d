import type { Output } from '../../types/api';
import { fail } from '../../types/errors';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { members } from '../_store/members';
import { submitted } from './selfAssess';

/**
 * 没有手机的，记录员照本人填的纸表录入（S5、O8），随即算交上。
 * 错误：MEMBER_UNKNOWN、SELF_ASSESSMENT_CLOSED、SELF_ASSESSMENT_INVALID。
 */
export const selfAssessFor: Handler<'assessment', 'selfAssessFor'> = async (input, call) => {
  const member = await members.get(input.memberId);
  if (member?.branchId !== call.orgId || !member.active) return fail('MEMBER_UNKNOWN');
  return mutate<Output<'assessment', 'selfAssessFor'>>(call, call.orgId, (tx) =>
    submitted(tx, call, member, input, true),
  );
};
