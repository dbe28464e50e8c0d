import { defenceUntil } from '../../../rules/points/defencePeriod';
import { evidenceEnough, proposalState } from '../../../rules/points/proposalState';
import { VETO_ARTICLES } from '../../../rules/schemes/pointScheme';
import type { PointItemId, VetoArticle } from '../../../rules/schemes/pointScheme';
import type { ProposalKind, ProposalState } from '../../../types/contracts/proposal';
import { pointSchemeAt } from '../scheme';
import type { Progress } from './types';

/** 是一票否决的哪一条。 */
export function isVeto(item: PointItemId | VetoArticle): item is VetoArticle {
  return VETO_ARTICLES.some((article) => article === item);
}

/** 项目编号 → 加分、减分或一票否决。 */
export function kindOf(item: PointItemId | VetoArticle): ProposalKind {
  if (isVeto(item)) return 'veto';
  return item.startsWith('P') ? 'bonus' : 'deduction';
}

/** 走到了哪一步（S6—S8、G5）：事件账折出来的与事项文档用同一条规则。 */
export function stateOf(progress: Progress, now: number): ProposalState {
  return proposalState({
    kind: progress.kind,
    check: progress.check === 'pending' || progress.check === 'risky' ? progress.check : 'passed',
    readyAt: progress.readyAt,
    returned: progress.returned !== null,
    withdrawn: progress.withdrawn !== null,
    answeredAt: progress.answer?.at ?? null,
    decision: progress.decision?.kind ?? null,
    reversed: progress.reversal !== null,
    now,
  });
}

/** 申辩期截止（G5）；不在等本人回应时为 null。 */
export function answerUntil(progress: Progress, now: number): number | null {
  return stateOf(progress, now) === 'awaitingAnswer' && progress.readyAt !== null
    ? defenceUntil(progress.readyAt)
    : null;
}

/** 还没办完：等检查、等证据、等回应、等认定、退回补充。 */
export function isOpen(progress: Progress): boolean {
  return progress.decision === null && progress.withdrawn === null && progress.reversal === null;
}

/** 判断证据齐不齐要看的。 */
export interface Evidence {
  readonly item: PointItemId | VetoArticle;
  readonly eventAt: number;
  readonly memberId: string;
  readonly filedBy: string;
  readonly materials: number;
  readonly official: boolean;
  readonly witnesses: readonly {
    readonly witnessId: string;
    readonly decision: 'confirm' | 'decline' | null;
  }[];
  readonly check: Progress['check'];
}

/** 计数的证明人（S8）：确认了的、彼此不同的，当事人与提出人不算。 */
export function countedOf(evidence: Pick<Evidence, 'memberId' | 'filedBy' | 'witnesses'>): number {
  const { memberId, filedBy } = evidence;
  return new Set(
    evidence.witnesses
      .filter(
        ({ decision, witnessId }) =>
          decision === 'confirm' && ![memberId, filedBy].includes(witnessId),
      )
      .map(({ witnessId }) => witnessId),
  ).size;
}

/**
 * 证据自何时起齐备（S6、S7）：原来就齐的不变，`restart`（重新补过）从此刻另算；不齐为 null。
 * 否决凭决议启动，检查过了就算齐。
 */
export function readyAtOf(
  evidence: Evidence,
  before: number | null,
  now: number,
  restart: boolean,
): number | null {
  const { item, check, materials, official } = evidence;
  if (check === 'pending' || check === 'risky') return null;
  const scheme = pointSchemeAt(evidence.eventAt);
  const enough =
    isVeto(item) ||
    evidenceEnough(
      { rule: scheme.items[item].evidence, materials, official, witnesses: countedOf(evidence) },
      scheme.witnesses.value,
    );
  if (!enough) return null;
  return restart || before === null ? now : before;
}
