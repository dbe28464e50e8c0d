/** 提议不合格党员名单（Q23）。 */
import type { Reason, ReasonFacts } from '../reason';
import type { Permission } from '../result';
import type { AppraisalScheme } from '../schemes/appraisalScheme';

/** 谁提议：上级党组织、相关部门、支委会集体研究，或党员、群众代表联名。 */
export type Proposer =
  | { readonly kind: 'superior' | 'department' | 'branchCommittee' }
  | { readonly kind: 'joint'; readonly signatoryIds: readonly string[] };

/** 一份提议。 */
export interface Proposal {
  readonly subjectId: string;
  readonly proposer: Proposer;
  /** 附了几件证据。 */
  readonly evidenceCount: number;
}

/** 提议之后的核实。 */
export interface Verification {
  /** 派人调查核实并写出报告。 */
  readonly reported: boolean;
  /** 向本人反馈并听取了意见。 */
  readonly heardSubject: boolean;
}

const permission = (problems: readonly [string, ReasonFacts][]): Permission => ({
  allowed: problems.length === 0,
  reasons: problems.map(([code, facts]): Reason => ({
    rule: 'appraisal/proposal',
    articles: ['Q23'],
    code,
    facts,
  })),
});

/**
 * 提议能不能受理（Q23）：上级、相关部门、支委会可以提议；联名的不少于 10 人（同一人只算一次，
 * 被提议人自己不算）；都须附证据。
 *
 * 理由码（不能时）：`appraisal.tooFewProposers`、`appraisal.proposalWithoutEvidence`。
 */
export const acceptProposal = (
  proposal: Proposal,
  scheme: Pick<AppraisalScheme, 'jointProposers'>,
): Permission => {
  const problems: [string, ReasonFacts][] = [];
  if (proposal.proposer.kind === 'joint') {
    const signatories = new Set(proposal.proposer.signatoryIds);
    signatories.delete(proposal.subjectId);
    const least = scheme.jointProposers.value;
    if (signatories.size < least) {
      problems.push(['appraisal.tooFewProposers', { count: signatories.size, least }]);
    }
  }
  if (proposal.evidenceCount < 1) problems.push(['appraisal.proposalWithoutEvidence', {}]);
  return permission(problems);
};

/**
 * 已受理的提议能不能交大会评议、作为认定的依据（Q23）：先派人核实写出报告，并听取本人意见。
 *
 * 理由码（不能时）：`appraisal.proposalNotVerified`、`appraisal.subjectNotHeard`。
 */
export const relyOnProposal = (verification: Verification): Permission => {
  const problems: [string, ReasonFacts][] = [];
  if (!verification.reported) problems.push(['appraisal.proposalNotVerified', {}]);
  if (!verification.heardSubject) problems.push(['appraisal.subjectNotHeard', {}]);
  return permission(problems);
};
