/** 不计入应到的豁免何时生效（Q3）。 */
import type { Reason } from '../reason';
import type { Permission } from '../result';

/**
 * 可以不计入应到的四种情形（Q3），只有这四种：因病不能表达意志；自费出国（境）半年以上；
 * 服刑且未受留党察看以上处分；年老体弱、长期生病卧床不能自理。
 */
export const EXEMPTION_GROUNDS = [
  'cannotExpressWill',
  'abroadAtOwnExpense',
  'imprisonedWithoutProbation',
  'bedridden',
] as const;
export type ExemptionGround = (typeof EXEMPTION_GROUNDS)[number];

/** 谁可以申请豁免（Q3）：支委会或本人。 */
export const EXEMPTION_APPLICANTS = ['branchCommittee', 'self'] as const;
export type ExemptionApplicant = (typeof EXEMPTION_APPLICANTS)[number];

/** 一条豁免申请及其确认。时刻一律是毫秒时间戳。 */
export interface Exemption {
  readonly memberId: string;
  readonly ground: ExemptionGround;
  readonly appliedBy: ExemptionApplicant;
  /** 上级确认的时刻；未确认为 `null`。 */
  readonly confirmedAt: number | null;
}

/**
 * 豁免在 `asOf`（毫秒时间戳，一般取开会时刻）是否已经生效（Q3）：上级确认之前不生效，
 * 会后补的确认不能倒过来降低这次会的应到。
 *
 * 理由码：`quorum.exemptionInForce`、`quorum.exemptionNotConfirmed`。
 */
export const exemptionInForce = (exemption: Exemption, asOf: number): Permission => {
  const allowed = exemption.confirmedAt !== null && exemption.confirmedAt <= asOf;
  const reason: Reason = {
    rule: 'quorum/exemption',
    articles: ['Q3'],
    code: allowed ? 'quorum.exemptionInForce' : 'quorum.exemptionNotConfirmed',
    facts: { memberId: exemption.memberId, ground: exemption.ground },
  };
  return { allowed, reasons: [reason] };
};
