import type { ProposalKind } from '../../../types/contracts/proposal';
import type { CheckState } from '../../_store/proposals';
import type { ProposalPayload } from '../proposalEvent';

/** 账上的一步：谁、何时、做了什么、写了什么（X1）。 */
export interface Step {
  readonly what: string;
  /** 经手人编号；证明人（群众）没有编号，名字写在 `name`。 */
  readonly by: string;
  readonly name: string | null;
  readonly at: number;
  readonly text: string | null;
}

/** 证明人在账上的最近一次表示。 */
export interface FoldedWitness {
  readonly witnessId: string;
  readonly name: string;
  readonly unit: string | null;
  readonly decision: 'confirm' | 'decline';
  readonly byPaper: boolean;
  readonly at: number;
}

/** 走到哪一步所凭的：事件账折出来的与事项文档都有这几样。 */
export interface Progress {
  readonly kind: ProposalKind;
  readonly check: CheckState;
  readonly readyAt: number | null;
  readonly returned: { readonly at: number; readonly reason: string } | null;
  readonly withdrawn: { readonly at: number } | null;
  readonly answer: { readonly kind: 'accept' | 'defend'; readonly at: number } | null;
  readonly decision: { readonly kind: 'confirm' | 'dismiss'; readonly at: number } | null;
  readonly reversal: { readonly at: number } | null;
}

/** 一件拟记事项到现在的样子：由事件折叠而来，不另存（X2）。 */
export interface Proposal extends ProposalPayload, Progress {
  readonly proposalId: string;
  readonly memberId: string;
  readonly meetingId: string | null;
  /** 由人提出的（申报、提出减分、启动否决）；否则是签到、党费登记自动拟记的。 */
  readonly filed: boolean;
  readonly proposedAt: number;
  readonly proposedBy: string;
  readonly materials: number;
  readonly official: boolean;
  readonly witnesses: readonly FoldedWitness[];
  /** 本人最近一次回应，连同所写。 */
  readonly answer: {
    readonly kind: 'accept' | 'defend';
    readonly at: number;
    readonly text: string | null;
  } | null;
  readonly decision: {
    readonly kind: 'confirm' | 'dismiss';
    readonly at: number;
    readonly by: string;
    readonly reason: string;
  } | null;
  /** 冲销：支部冲销的，或认定的缺席后来恢复了出席的。 */
  readonly reversal: { readonly at: number; readonly by: string; readonly reason: string } | null;
  readonly steps: readonly Step[];
}
