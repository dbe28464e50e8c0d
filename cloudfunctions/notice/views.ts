import { noticeInForce } from '../../rules/notice/noticeInForce';
import { NOTICE_PERIODS } from '../../rules/schemes/notice/periods';
import type { Output } from '../../types/api';
import type { NoticeSummary } from '../../types/contracts/notice';
import { viewReasons } from '../_runtime/view';
import type { NoticeDoc, NoticeTextDoc } from '../_store/notices';
import { inForce, noticeOf, stateOf } from './inForce';

/** 最新一版的概要。 */
export function summaryOf(doc: NoticeDoc, now: number): NoticeSummary {
  const { _id: noticeId, kind, period, title, version, publishedAt, until, days, scope } = doc;
  return {
    noticeId,
    kind,
    period,
    title,
    version,
    publishedAt,
    until,
    days,
    scope,
    state: stateOf(doc, now),
    openObjections: doc.objections.filter(({ state }) => state !== 'answered').length,
  };
}

/** 看的人各不相同的几样。 */
interface Viewer {
  readonly mayObject: boolean;
  readonly publicCode: string | null;
}

/** 一份公示的某一版（N2）：旧版照旧版的时刻与内容，标明已被取代。 */
export function noticeViewOf(
  doc: NoticeDoc,
  text: NoticeTextDoc,
  now: number,
  viewer: Viewer,
): Output<'notice', 'get'> {
  const { branchName, superiorName, editions } = doc;
  const { version, publishedAt, until, content, correctionReason } = text;
  const latest = version === doc.version;
  return {
    ...summaryOf(doc, now),
    version,
    publishedAt,
    until,
    ...(latest ? {} : { state: 'superseded' as const, openObjections: 0 }),
    branchName,
    superiorName,
    content,
    correctionReason,
    versions: editions.map((edition) => ({ ...edition })),
    reasons: viewReasons((latest ? inForce(doc, now) : supersededBy(doc, text, now)).reasons),
    mayObject: viewer.mayObject && latest && now < until,
    publicCode: viewer.publicCode,
  };
}

/** 旧版上没办结的异议已转到新版，不再算在旧版头上。 */
function supersededBy(doc: NoticeDoc, { version, publishedAt }: NoticeTextDoc, now: number) {
  const old = { version, publishedAt, supersededBy: version + 1, objections: [] };
  return noticeInForce({ ...noticeOf(doc), ...old }, now, NOTICE_PERIODS);
}
