import type { AppraisalDoc } from '../_store/appraisals';
import { roundIdOf } from '../_store/appraisals';
import { issues } from '../_store/ballotSecrets';

/** 发出的张数：各组的，与其中计票人代领的、纸质的。 */
export interface IssuedCounts {
  readonly perGroup: readonly number[];
  readonly byTeller: number;
  readonly onPaper: number;
}

/**
 * 数发出的：停发之前数全部，停发之后只数停发时点过的。分管钥匙时监票人签了的才算。并发，一次往返。
 */
export async function issuedCounts(doc: AppraisalDoc): Promise<IssuedCounts> {
  const roundId = roundIdOf(doc);
  const counted = doc.state === 'issuing' ? { signed: true } : { signed: true, counted: true };
  const [byTeller = 0, onPaper = 0, ...perGroup] = await Promise.all([
    issues.count({ roundId, byTeller: true, ...counted }),
    issues.count({ roundId, medium: 'paper', ...counted }),
    ...doc.rolls.map((_, group) => issues.count({ roundId, group, ...counted })),
  ]);
  return { perGroup, byTeller, onPaper };
}
