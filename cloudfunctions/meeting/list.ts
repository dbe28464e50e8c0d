import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { checkInsBy } from './attendance';
import { meetingsOfYear } from './meetingsOfYear';
import { summaryFields, summaryOf } from './views';

/** 本支部一年的活动，按开始时间倒序。 */
export const list: Handler<'meeting', 'list'> = async (input, call) => {
  const { memberId } = call.actor;
  const [found, checkIns] = await Promise.all([
    meetingsOfYear(call.orgId, input.year, summaryFields(memberId)),
    checkInsBy(memberId),
  ]);
  return ok({ meetings: found.reverse().map((meeting) => summaryOf(meeting, memberId, checkIns)) });
};
