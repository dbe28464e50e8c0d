/** 发出、收回、有效、无效的等式（Q13）。 */
import type { Reason } from '../reason';
import type { Decided } from '../result';
import { TALLY_GROUPS } from './ballotCounts';
import type { BallotCount, EnvelopeCount, TallyGroup } from './ballotCounts';

/**
 * 一次测评的总票数是否成立：`sound` 成立；`void` 收回多于发出，作废重来；
 * `recount` 数目互相矛盾，是计数错误，须重新清点后再公布。
 */
export type BallotStanding = 'sound' | 'void' | 'recount';

const check = (group: TallyGroup, count: EnvelopeCount): Reason[] => {
  const facts = { group, ...count };
  const because = (code: string): Reason => ({
    rule: 'ballot/envelopeBalance',
    articles: ['Q13'],
    code,
    facts,
  });
  const reasons: Reason[] = [];
  if (Object.values(count).some((value) => !Number.isInteger(value) || value < 0)) {
    reasons.push(because('ballot.notACount'));
  }
  if (count.collected > count.issued) reasons.push(because('ballot.collectedExceedsIssued'));
  if (count.issued > count.present) reasons.push(because('ballot.issuedExceedsPresent'));
  if (count.valid + count.invalid !== count.collected) {
    reasons.push(because('ballot.collectedNotSplit'));
  }
  return reasons;
};

/**
 * 总票数的等式（Q13）：收回 ≤ 发出 ≤ 实到，有效 + 无效 = 收回；党员、群众两组分别核对，
 * 两组都成立，合计必然成立。任何一组收回多于发出，整个测评作废、重新测评。
 *
 * 理由码：`ballot.balanced`，或 `ballot.collectedExceedsIssued`、`ballot.issuedExceedsPresent`、
 * `ballot.collectedNotSplit`、`ballot.notACount`（各带组别与各数）。
 */
export const envelopeBalance = (
  count: Readonly<Record<TallyGroup, Pick<BallotCount[TallyGroup], 'envelopes'>>>,
): Decided<BallotStanding> => {
  const problems = TALLY_GROUPS.flatMap((group) => check(group, count[group].envelopes));
  if (problems.length === 0) {
    const reason: Reason = {
      rule: 'ballot/envelopeBalance',
      articles: ['Q13'],
      code: 'ballot.balanced',
      facts: {},
    };
    return { value: 'sound', reasons: [reason] };
  }
  const isVoid = problems.some(({ code }) => code === 'ballot.collectedExceedsIssued');
  return { value: isVoid ? 'void' : 'recount', reasons: problems };
};
