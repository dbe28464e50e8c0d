import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { _ } from '../_runtime/cloud';
import { orgs } from '../_store/orgs';
import { plans } from '../_store/plans';

/** 上级：各支部报来、还没收下的计划（M6），先报的在前。 */
export const filings: Handler<'plan', 'filings'> = async (_input, call) => {
  const waiting = await plans.find({ waitingFor: call.orgId });
  const ids = [...new Set(waiting.map(({ branchId }) => branchId))];
  const branches = ids.length === 0 ? [] : await orgs.find({ _id: _.in(ids) });
  const names = new Map(branches.map((branch) => [branch._id, branch.name]));
  return ok({
    filings: waiting
      .flatMap(({ branchId, year, filings: all }) => {
        const last = all.at(-1);
        if (!last) return [];
        const { number, filedAt } = last;
        return [{ branchId, branch: names.get(branchId) ?? '', year, number, filedAt }];
      })
      .sort((a, b) => a.filedAt - b.filedAt),
  });
};
