import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { _ } from '../_runtime/cloud';
import { assessmentId, assessments, emptyAssessment, standing } from '../_store/assessments';
import { orgs } from '../_store/orgs';
import { notices } from '../_store/notices';
import { progressOf } from './progress';

/**
 * 下属各支部一年的考核走到哪一步，等审核的在前（S9）；漏了季度公布的如实列出。三次往返。
 * 还没有评定的不看设没有设支委会：同是“支部评定”这一步。
 */
export const reviews: Handler<'assessment', 'reviews'> = async ({ year }, call) => {
  const branches = await orgs.findAll({ parentId: call.orgId });
  const wanted = branches.filter(({ kind }) => kind === 'branch');
  const ids = wanted.map(({ _id }) => assessmentId(_id, year));
  const docs = await assessments.findAll(
    { _id: _.in(ids) },
    {
      fields: {
        branchId: true,
        year: true,
        quarters: true,
        assessed: true,
        review: true,
        annual: true,
        version: true,
        rows: true,
      },
    },
  );
  const noticeIds = docs.flatMap(({ annual }) => (annual ? [annual.noticeId] : []));
  const found = noticeIds.length === 0 ? [] : await notices.findAll({ _id: _.in(noticeIds) });
  const published = new Map(found.map((notice) => [notice._id, notice]));
  const byBranch = new Map(docs.map((doc) => [doc.branchId, doc]));
  const lines = wanted.map(({ _id: branchId, name: branchName }) => {
    const doc = byBranch.get(branchId) ?? emptyAssessment(branchId, year);
    const notice = doc.annual ? (published.get(doc.annual.noticeId) ?? null) : null;
    const { step, missingQuarters } = progressOf(doc, false, notice, call.now).value;
    const assessed = standing(doc);
    return {
      branchId,
      branchName,
      step,
      members: assessed ? doc.rows.length : 0,
      assessedAt: assessed?.at ?? null,
      missingQuarters: [...missingQuarters],
    };
  });
  const waiting = (line: (typeof lines)[number]) => (line.step === 'superiorReview' ? 0 : 1);
  return ok({ branches: lines.sort((a, b) => waiting(a) - waiting(b)) });
};
