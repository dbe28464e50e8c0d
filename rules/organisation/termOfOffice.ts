/** O3：任期与换届。 */
import { endOfPeriod } from '../calendar/endOfPeriod';
import type { Decided } from '../result';
import type { OrganisationScheme } from '../schemes/organisation';

/** 一届班子的任期。 */
export interface TermFacts {
  /** 当选之时，epoch 毫秒。 */
  readonly electedAt: number;
  /** 申请延长的月数；没有为 0。 */
  readonly extensionMonths: number;
  /** 延长是否经上级批准。 */
  readonly extensionApproved: boolean;
}

/** 任期状态；`endsAt` 是届满时刻，epoch 毫秒。 */
export interface TermStanding {
  readonly endsAt: number;
  readonly expired: boolean;
  readonly extensionValid: boolean;
}

/**
 * 任期何时届满、是否已届满（O3、G2）。延长须上级批准且不超过 1 年，否则不生效、仍按三年计。
 */
export const termOfOffice = (
  facts: TermFacts,
  now: number,
  scheme: OrganisationScheme,
): Decided<TermStanding> => {
  const most = scheme.extensionMost.value;
  const extended = facts.extensionMonths > 0;
  const tooLong = facts.extensionMonths > most;
  const extensionValid = extended && facts.extensionApproved && !tooLong;
  const months = scheme.termMonths.value + (extensionValid ? facts.extensionMonths : 0);
  const endsAt = endOfPeriod(facts.electedAt, { months });
  const expired = now >= endsAt;
  const codes = [expired ? 'organisation.termExpired' : 'organisation.termRunning'];
  if (extended && tooLong) codes.push('organisation.extensionTooLong');
  if (extended && !facts.extensionApproved) codes.push('organisation.extensionNotApproved');
  return {
    value: { endsAt, expired, extensionValid },
    reasons: codes.map((code) => ({
      rule: 'organisation/termOfOffice',
      articles: ['O3', 'G2'],
      code,
      facts: { months, extensionMonths: facts.extensionMonths, most },
    })),
  };
};

/** 提前换届须上级批准（O3）：届满之前换届且未获批准的不允许。 */
export const earlyElection = (
  endsAt: number,
  electionAt: number,
  approved: boolean,
): Decided<boolean> => {
  const early = electionAt < endsAt;
  return {
    value: !early || approved,
    reasons: [
      {
        rule: 'organisation/termOfOffice',
        articles: ['O3'],
        code: !early
          ? 'organisation.electionOnTime'
          : approved
            ? 'organisation.earlyElectionApproved'
            : 'organisation.earlyElectionNotApproved',
        facts: {},
      },
    ],
  };
};
