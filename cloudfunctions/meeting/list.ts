import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { _ } from '../_runtime/cloud';
import { meetings } from '../_store/meetings';
import { checkInsBy } from './attendance';
import { summaryOf } from './views';
import { yearRange } from './yearRange';

/** 本支部一年的活动，按开始时间倒序。 */
export const list: Handler<'meeting', 'list'> = async (input, call) => {
  const [from, to] = yearRange(input.year);
  const [found, checkIns] = await Promise.all([
    meetings.find(
      { branchId: call.orgId, startsAt: _.and([_.gte(from), _.lt(to)]) },
      { sort: [['startsAt', 'desc']] },
    ),
    checkInsBy(call.actor.memberId),
  ]);
  return ok({
    meetings: found.map((meeting) => summaryOf(meeting, call.actor.memberId, checkIns)),
  });
};
