import type { Quarter } from '../../rules/points/quarterPublication';
import { quarterPublication } from '../../rules/points/quarterPublication';
import type { Output } from '../../types/api';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { refuse } from '../_runtime/refuse';
import { publishNotice } from '../notice/publish';
import { pointSchemeFor } from '../points/scheme';
import { quarterDraft } from './quarterDraft';
import { loadYear, saveYear } from './yearDoc';

/**
 * 公布一个季度的积分（S9、N1）：内容由服务器从账里取，一季一份，过了期限不能补办。
 * 错误：PUBLISH_REFUSED、NOT_FOUND。
 */
export const publishQuarter: Handler<'assessment', 'publishQuarter'> = async (input, call) => {
  const { year, scope, days } = input;
  const quarter = input.quarter as Quarter;
  const { content, listed, digest } = await quarterDraft(call.orgId, year, quarter, call.now);
  return mutate<Output<'assessment', 'publishQuarter'>>(call, call.orgId, async (tx) => {
    const found = await loadYear(call.orgId, year, tx);
    const { quarters } = found.doc;
    const { value, reasons } = quarterPublication(
      { year, quarter, published: quarters[String(quarter)] !== undefined },
      call.now,
      pointSchemeFor(year),
    );
    if (value !== 'current') return refuse('PUBLISH_REFUSED', reasons);
    const published = await publishNotice(tx, call, {
      branchId: call.orgId,
      kind: 'quarterlyPoints',
      period: `${year}Q${quarter}`,
      title: `${year} 年第 ${quarter} 季度积分公布`,
      scope,
      days,
      content,
    });
    if (!published.ok) return published;
    const { notice, events } = published.value;
    const { _id: noticeId, version } = notice;
    const by = call.actor.member.name;
    const entry = { noticeId, version, at: call.now, by, listed, digest };
    await saveYear(found, { quarters: { ...quarters, [quarter]: entry } }, tx);
    return ok({ output: { noticeId, version }, events });
  });
};
