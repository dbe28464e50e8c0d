/** S4、S9、O2、G3：一项须由支委会（不设的由支部大会）作出的决定，凭的决议算不算数。 */
import type { Reason } from '../reason';
import type { Permission } from '../result';
import type { EventKind } from '../vocabulary';

/** 一次会议上的一项决议；没有这次会议、没有这一项的，由调用方按“没有找到”答复。 */
export interface ResolutionFacts {
  /** 支部设没有设支委会（O2）。 */
  readonly hasCommittee: boolean;
  readonly kind: EventKind;
  /** 纪实已归档：归档之前的内容随时能改，不能作凭据（M7）。 */
  readonly frozen: boolean;
  /** 举手表决通过、没有通过，或没有记下表决（null）。 */
  readonly passed: boolean | null;
}

/** 会议的种类对不对：设支委会的，支委会会议、支部党员大会都行；不设的只能是支部党员大会（O2）。 */
const rightMeeting = ({ hasCommittee, kind }: ResolutionFacts): boolean =>
  kind === 'generalMeeting' || (hasCommittee && kind === 'committeeMeeting');

/**
 * 这项决议能不能作凭据（S4、S9、O2）：会议种类对、纪实已归档、记下了表决且通过。逐条列出不满足的：
 * `points.resolutionWrongMeeting`、`points.resolutionNotFrozen`、`points.resolutionNotVoted`、
 * `points.resolutionNotPassed`；都满足给一条 `points.resolutionStands`。
 */
export const vetoResolution = (facts: ResolutionFacts): Permission => {
  const reason = (code: string, articles: Reason['articles']): Reason => ({
    rule: 'points/vetoResolution',
    articles,
    code,
    facts: { hasCommittee: facts.hasCommittee, kind: facts.kind },
  });
  const failures = [
    ...(rightMeeting(facts) ? [] : [reason('points.resolutionWrongMeeting', ['O2', 'S9'])]),
    ...(facts.frozen ? [] : [reason('points.resolutionNotFrozen', ['M7'])]),
    ...(facts.passed === null ? [reason('points.resolutionNotVoted', ['G3'])] : []),
    ...(facts.passed === false ? [reason('points.resolutionNotPassed', ['G3'])] : []),
  ];
  return failures.length > 0
    ? { allowed: false, reasons: failures }
    : { allowed: true, reasons: [reason('points.resolutionStands', ['O2', 'S9'])] };
};
