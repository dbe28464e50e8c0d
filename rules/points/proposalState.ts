/** S6、S7、S8、G5、X2：一件拟记事项走到哪一步。 */
import type { EvidenceRule } from '../schemes/pointScheme';
import { defenceUntil } from './defencePeriod';

/** 走到的一步，次序即先后。 */
export type ProposalStep =
  | 'checking'
  | 'gathering'
  | 'awaitingAnswer'
  | 'awaitingDecision'
  | 'returned'
  | 'withdrawn'
  | 'confirmed'
  | 'dismissed'
  | 'reversed';

/** 到此刻为止的事实。 */
export interface ProposalFacts {
  readonly kind: 'bonus' | 'deduction' | 'veto';
  /** 内容检查：还没有结果、没有通过。都不是为通过（含须人细看的）。 */
  readonly check: 'pending' | 'passed' | 'risky';
  /** 证据自何时起齐备（S6、S7）；不齐为 null。 */
  readonly readyAt: number | null;
  /** 退回补充，还没补充。 */
  readonly returned: boolean;
  readonly withdrawn: boolean;
  /** 本人最近一次回应的时刻；没有为 null。 */
  readonly answeredAt: number | null;
  readonly decision: 'confirm' | 'dismiss' | null;
  readonly reversed: boolean;
  readonly now: number;
}

/** 证据的事实。 */
export interface EvidenceFacts {
  readonly rule: EvidenceRule;
  readonly materials: number;
  /** 所附材料是有权机关的书面认定。 */
  readonly official: boolean;
  /** 计数的证明人数（S8）。 */
  readonly witnesses: number;
}

/**
 * 证据齐不齐（S6、S7、D19）：有材料，或计数的证明人够数；须书面认定的项目只认书面认定。
 *
 * @param needed 没有材料时至少要几名证明人，取方案的 `witnesses`
 */
export const evidenceEnough = (facts: EvidenceFacts, needed: number): boolean =>
  facts.rule === 'officialDetermination'
    ? facts.official && facts.materials > 0
    : facts.materials > 0 || facts.witnesses >= needed;

/**
 * 走到了哪一步。已成定局的在先：冲销、撤回、认定与否；其后依次是等内容检查、退回、等证据、等本人回应、可以认定。
 * 减分与否决，从证据齐备起给本人申辩的时间，本人回应了或期满才到“可以认定”（G5）；
 * 证据重新补过的，先前的回应不算，时间重新给。内容检查没有通过的等同退回，改写之后再送。
 */
export const proposalState = (facts: ProposalFacts): ProposalStep => {
  if (facts.reversed) return 'reversed';
  if (facts.withdrawn) return 'withdrawn';
  if (facts.decision !== null) return facts.decision === 'confirm' ? 'confirmed' : 'dismissed';
  if (facts.check === 'pending') return 'checking';
  if (facts.check === 'risky' || facts.returned) return 'returned';
  if (facts.readyAt === null) return 'gathering';
  if (facts.kind === 'bonus') return 'awaitingDecision';
  const answered = facts.answeredAt !== null && facts.answeredAt >= facts.readyAt;
  return answered || facts.now >= defenceUntil(facts.readyAt)
    ? 'awaitingDecision'
    : 'awaitingAnswer';
};
