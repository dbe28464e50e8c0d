import type { ArticleId } from '../../rules/law/articleIds';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { _ } from '../_runtime/cloud';
import type { Fact } from '../_runtime/journal';
import { viewReasons } from '../_runtime/view';
import { members } from '../_store/members';
import type { MismatchPayload } from './audit/checkBranch';
import { lastCheck } from './audit/found';

/**
 * 夜间核对最近一遍查出的不一致（X2）：哪一处、应为多少、实为多少，新的在前。只摆出来，不替人改。
 * 书记、副书记、监督员看得到。三次往返。
 */
export const mismatches: Handler<'points', 'mismatches'> = async (_input, call) => {
  const { checkedAt, found } = await lastCheck(call.orgId);
  const names = await namesOf(found);
  return ok({
    checkedAt,
    items: found.map((entry) => {
      const { year, article, code, facts, expected, ...rest } =
        entry.payload as unknown as MismatchPayload;
      const memberId = entry.subject.memberId ?? '';
      const rule = 'points/nightlyCheck';
      const [view] = viewReasons([{ rule, articles: [article as ArticleId], code, facts }]);
      return {
        year,
        memberId,
        name: names.get(memberId) ?? '',
        article: article as ArticleId,
        what: view?.sentence ?? '',
        expected,
        found: rest.found,
        at: entry.at,
      };
    }),
  });
};

async function namesOf(entries: readonly Fact[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(entries.flatMap(({ subject }) => subject.memberId ?? []))];
  if (ids.length === 0) return new Map();
  const found = await members.find({ _id: _.in(ids) }, { fields: { name: true } });
  return new Map(found.map(({ _id, name }) => [_id, name]));
}
