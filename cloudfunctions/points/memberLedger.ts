import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { members } from '../_store/members';
import { yearView } from './yearView';

/** 一名党员一年的账，同他自己看到的一致（X1、S9）；查看留痕。错误：MEMBER_UNKNOWN。 */
export const memberLedger: Handler<'points', 'memberLedger'> = async (input, call) => {
  const { memberId, year } = input;
  const member = await members.get(memberId);
  if (member?.branchId !== call.orgId) return fail('MEMBER_UNKNOWN');
  const { name, careManaged } = member;
  return ok({ memberId, name, careManaged, ...(await yearView(memberId, year, call.now)) });
};
