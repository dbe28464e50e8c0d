import type { Picked } from '../_runtime/fields';
import type { MeetingDoc } from '../_store/meetings';
import { meetingsOfYear } from '../meeting/meetingsOfYear';

/** 台账、记录本要的部分；谁应到、谁到会由签到另算。 */
const HELD = {
  kind: true,
  title: true,
  place: true,
  startsAt: true,
  state: true,
  speakers: true,
} as const;

/** 一次结束了的活动。 */
export type HeldMeeting = Picked<MeetingDoc, typeof HELD>;

/** 本支部一年里结束了的活动，按开始时间。 */
export async function heldIn(branchId: string, year: number): Promise<HeldMeeting[]> {
  const found = await meetingsOfYear(branchId, year, HELD);
  return found.filter(({ state }) => state === 'closed');
}

/** 其中某人主讲的党课（M3）。 */
export function lecturesBy(memberId: string, held: readonly HeldMeeting[]): HeldMeeting[] {
  return held.filter(
    ({ kind, speakers }) =>
      kind === 'partyLecture' && speakers.some((speaker) => speaker.memberId === memberId),
  );
}
