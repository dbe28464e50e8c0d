import { viewReasons } from '../_runtime/view';
import { proposalsOf } from './ledger/queries';
import { inYear, scoreOf } from './ledger/score';
import { lineOf, namesFor } from './views';

/** 一名党员一年的账（S3、X1）：合计、每一行、怎么得来的；新的在前。两次往返。 */
export async function yearView(memberId: string, year: number, now: number) {
  const proposals = inYear(await proposalsOf(memberId), year);
  const names = await namesFor(proposals);
  const { value, reasons } = scoreOf(proposals, year);
  const { base, bonus, deduction, score, vetoed } = value;
  return {
    base,
    bonus,
    deduction,
    score,
    vetoed,
    lines: proposals.map((proposal) => lineOf(proposal, names, now)).reverse(),
    reasons: viewReasons(reasons),
  };
}
