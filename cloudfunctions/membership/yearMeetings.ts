import { _ } from '../_runtime/cloud';
import type { MeetingDoc } from '../_store/meetings';
import { meetings } from '../_store/meetings';
import { yearRange } from '../meeting/yearRange';

/** 本支部一年里结束了的活动，按开始时间。 */
export async function heldIn(branchId: string, year: number): Promise<MeetingDoc[]> {
  const [from, to] = yearRange(year);
  const found = await meetings.find(
    { branchId, startsAt: _.and([_.gte(from), _.lt(to)]) },
    { sort: [['startsAt', 'asc']] },
  );
  return found.filter(({ state }) => state === 'closed');
}

/** 其中某人主讲的党课（M3）。 */
export function lecturesBy(memberId: string, held: readonly MeetingDoc[]): MeetingDoc[] {
  return held.filter(
    ({ kind, speakers }) =>
      kind === 'partyLecture' && speakers.some((speaker) => speaker.memberId === memberId),
  );
}
