import type { ProposedPointEvent } from '../../rules/attendance/absenceProposals';
import type { Reason } from '../../rules/reason';
import type { PointItemId, PointScheme, VetoArticle } from '../../rules/schemes/pointScheme';
import type { ArticleId } from '../../rules/law/articleIds';
import type { NewEvent } from '../_runtime/mutate';
import type { MeetingDoc } from '../_store/meetings';
import type { CheckState } from '../_store/proposals';

/** “拟记”事件的载荷：当时的分值与依据一并写下，方案以后改了也不变。 */
export interface ProposalPayload {
  readonly item: PointItemId | VetoArticle;
  readonly article: ArticleId;
  readonly title: string;
  readonly count: number;
  /** 带正负号的分值合计；一票否决为 0。 */
  readonly points: number;
  /** 事实发生的时刻，决定计入哪个年度（S1）。 */
  readonly eventAt: number;
  readonly evidence: string;
  readonly reason: Reason;
  /** 由人提出的才有；签到、党费自动拟记的没有。 */
  readonly filing?: FilingPayload;
}

/** 由人提出的一件带来的证据：文字与文件只记散列，本身在事项文档里（X4）。 */
export interface FilingPayload {
  readonly happenedOn: string;
  readonly storyHash: string;
  /** 各份材料的散列。 */
  readonly materials: readonly string[];
  readonly official: boolean;
  /** 名册里请来的证明人。 */
  readonly asked: readonly string[];
  readonly check: CheckState;
}

/** 补充：改写了的文字（没改为 null）、新添的材料与证明人。 */
export interface SupplementPayload {
  readonly storyHash: string | null;
  readonly materials: readonly string[];
  readonly asked: readonly string[];
  readonly check: CheckState;
}

/** 证明或不证明一次。 */
export interface WitnessedPayload {
  readonly witnessId: string;
  readonly name: string;
  readonly unit: string | null;
  readonly decision: 'confirm' | 'decline';
  readonly byPaper: boolean;
  /** 同一个微信先前以别的身份作的证明，由这次取代。 */
  readonly replaces: string | null;
  /** 书面证明在哪里；本人自己办的为 null。 */
  readonly note: string | null;
}

/** 缺席建议 → 写进账的“拟记”事件；编号由活动、党员、项目定，重放不重复（X5）。 */
export function proposalEvent(
  proposal: ProposedPointEvent,
  scheme: PointScheme,
  meeting: Pick<MeetingDoc, '_id' | 'title'>,
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
