import type { Notice } from '../../rules/notice/notice';
import { noticeInForce } from '../../rules/notice/noticeInForce';
import type { Permission } from '../../rules/result';
import { NOTICE_PERIODS } from '../../rules/schemes/notice/periods';
import type { NoticeSummary } from '../../types/contracts/notice';
import type { NoticeDoc } from '../_store/notices';

/** 文档 → 规则要看的一份公示。 */
export function noticeOf(doc: NoticeDoc): Notice {
  const { kind, version, days, publishedAt, objections, correctionReason } = doc;
  return { kind, version, days, publishedAt, objections, supersededBy: null, correctionReason };
}

/**
 * 公示能不能生效、能不能进入下一步（N3、N4）；不能时理由都在里面。
 * 别的函数走下一步之前也问它：不看记没记过生效，只看期满与异议。
 *
 * @param now epoch 毫秒
 */
export function inForce(doc: NoticeDoc, now: number): Permission {
  return noticeInForce(noticeOf(doc), now, NOTICE_PERIODS);
}

/** 上级对异议答复了“更正”，还没有发新版（N2、N3）。 */
export function correctionOwed({ objections }: NoticeDoc): boolean {
  return objections.some(({ outcome }) => outcome === 'corrected');
}

/** 最新一版此刻走到哪里：公示中、期满等异议办结、已生效。 */
export function stateOf(doc: NoticeDoc, now: number): NoticeSummary['state'] {
  if (now < doc.until) return 'running';
  return inForce(doc, now).allowed ? 'effective' : 'waiting';
}
