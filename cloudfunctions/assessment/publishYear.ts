import { annualPublication } from '../../rules/points/annualPublication';
import type { Output } from '../../types/api';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { refuse } from '../_runtime/refuse';
import { standing } from '../_store/assessments';
import { membersOf } from '../_store/members';
import { publishNotice } from '../notice/publish';
import { pointSchemeFor } from '../points/scheme';
import { contentOf, signersIn } from './content';
import { loadYear, saveYear } from './yearDoc';
import { scoresDigest, yearLedger } from './yearLedger';

/**
 * 年度公示（S9、N1）：上级审核通过之后，照支部评定的各行公布；评定之后账上有更正的先退回重新评定。
 * 错误：PUBLISH_REFUSED、NOT_FOUND。
 */
export const publishYear: Handler<'assessment', 'publishYear'> = async (input, call) => {
  const { year, scope, days } = input;
  const [roster, ledger] = await Promise.all([membersOf(call.orgId), yearLedger(call.orgId, year)]);
  const scoreOf = (memberId: string) => ledger.scoreOf(memberId);
  return mutate<Output<'assessment', 'publishYear'>>(call, call.orgId, async (tx) => {
    const current = await loadYear(call.orgId, year, tx);
    const { rows, review, annual } = current.doc;
    const assessed = standing(current.doc);
    const digest = scoresDigest(rows, scoreOf);
    const permission = annualPublication(
      {
        assessed: assessed !== null,
        approved: review?.decision === 'approve',
        published: annual !== null,
        ledgerChanged: assessed?.digest !== digest,
        days,
      },
      pointSchemeFor(year),
    );
    if (!permission.allowed) return refuse('PUBLISH_REFUSED', permission.reasons);
    const published = await publishNotice(tx, call, {
      branchId: call.orgId,
      kind: 'annualPoints',
      period: String(year),
      title: `${year} 年度积分考核公示`,
      scope,
      days,
      content: contentOf('year', year, rows, scoreOf, signersIn(roster, call.orgId)),
    });
    if (!published.ok) return published;
    const { notice, events } = published.value;
    const { _id: noticeId, version } = notice;
    const by = call.actor.member.name;
    const listed = rows.map(({ memberId, name }) => ({ memberId, name }));
    const entry = { noticeId, version, at: call.now, by, listed, digest };
    await saveYear(current, { annual: entry }, tx);
    return ok({ output: { noticeId, version }, events });
  });
};
