/** 监票人、计票人（Q12、O9）。 */
import type { Reason, ReasonFacts } from '../reason';
import type { Permission } from '../result';
import type { AppraisalScheme } from '../schemes/appraisalScheme';

/** 监票、计票的安排。 */
export interface Scrutiny {
  /** 是否由大会民主推选产生。 */
  readonly elected: boolean;
  readonly scrutineerIds: readonly string[];
  readonly tellerIds: readonly string[];
  /** 被评议人。 */
  readonly subjectIds: readonly string[];
}

const because = (articles: Reason['articles'], code: string, facts: ReasonFacts): Reason => ({
  rule: 'ballot/scrutiny',
  articles,
  code,
  facts,
});

/**
 * 监票、计票的安排是否可用（Q12、O9）：由大会推选，监票人、计票人都有；
 * 被评议人的结果不得由他单独监、单独计【解释，参数 `ownTally`】，所以一个岗位只有一人时，
 * 这个人不能是被评议人。
 *
 * 理由码（不可用时）：`ballot.scrutinyNotElected`、`ballot.scrutinyVacant`、 `ballot.scrutinyOwnTally`。
 */
export const scrutiny = (
  arrangement: Scrutiny,
  scheme: Pick<AppraisalScheme, 'readings'>,
): Permission => {
  const subjects = new Set(arrangement.subjectIds);
  const posts = {
    scrutineer: [...new Set(arrangement.scrutineerIds)].sort(),
    teller: [...new Set(arrangement.tellerIds)].sort(),
  };
  const reasons: Reason[] = [];
  if (!arrangement.elected) reasons.push(because(['Q12', 'O9'], 'ballot.scrutinyNotElected', {}));
  for (const [post, ids] of Object.entries(posts)) {
    const [only, second] = ids;
    if (only === undefined) {
      reasons.push(because(['Q12', 'O9'], 'ballot.scrutinyVacant', { post }));
    } else if (
      second === undefined &&
      subjects.has(only) &&
      scheme.readings.ownTally === 'notAlone'
    ) {
      reasons.push(because(['Q12'], 'ballot.scrutinyOwnTally', { post, memberId: only }));
    }
  }
  return { allowed: reasons.length === 0, reasons };
};
