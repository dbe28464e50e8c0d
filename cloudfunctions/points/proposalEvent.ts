import type { ProposedPointEvent } from '../../rules/attendance/absenceProposals';
import type { Reason } from '../../rules/reason';
import type { PointItemId, PointScheme } from '../../rules/schemes/pointScheme';
import type { ArticleId } from '../../rules/law/articleIds';
import type { NewEvent } from '../_runtime/mutate';
import type { MeetingDoc } from '../_store/meetings';

/** “拟记”事件的载荷：当时的分值与依据一并写下，方案以后改了也不变。 */
export interface ProposalPayload {
  readonly item: PointItemId;
  readonly article: ArticleId;
  readonly title: string;
  readonly count: number;
  /** 带正负号的分值合计。 */
  readonly points: number;
  /** 事实发生的时刻，决定计入哪个年度（S1）。 */
  readonly eventAt: number;
  readonly evidence: string;
  readonly reason: Reason;
}

/** 缺席建议 → 写进账的“拟记”事件；编号由活动、党员、项目定，重放不重复（X5）。 */
export function proposalEvent(
  proposal: ProposedPointEvent,
  scheme: PointScheme,
  meeting: MeetingDoc,
): NewEvent {
  const { memberId, item, count, points, at, reason } = proposal;
  const proposalId = `p_${meeting._id}_${memberId}_${item}`;
  const { article, title } = scheme.items[item];
  const payload: ProposalPayload = {
    item,
    article,
    title,
    count,
    points: -points * count,
    eventAt: at,
    evidence: meeting.title,
    reason,
  };
  return {
    id: proposalId,
    type: 'points.proposed',
    subject: { memberId, meetingId: meeting._id, proposalId },
    payload: { ...payload },
  };
}
