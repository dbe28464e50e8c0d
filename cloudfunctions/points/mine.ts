import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { viewReasons } from '../_runtime/view';
import { proposalsOf } from './ledger/queries';
import { inYear, scoreOf } from './ledger/score';
import { pointSchemeFor } from './scheme';
import { lineOf, namesFor } from './views';

/** 我的积分（S3）与每一行的来由（X1）。 */
export const mine: Handler<'points', 'mine'> = async (input, call) => {
  const proposals = inYear(await proposalsOf(call.actor.memberId), input.year);
  const names = await namesFor(proposals);
  const scheme = pointSchemeFor(input.year);
  const { value, reasons } = scoreOf(proposals, input.year);
  return ok({
    year: input.year,
    scheme: { id: scheme.id, title: scheme.title, since: scheme.from },
    base: value.base,
    bonus: value.bonus,
    deduction: value.deduction,
    score: value.score,
    vetoed: value.vetoed,
    careManaged: call.actor.member.careManaged,
    lines: proposals.map((proposal) => lineOf(proposal, names, call.now)).reverse(),
    reasons: viewReasons(reasons),
  });
};
