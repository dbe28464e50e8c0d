/** 更正公示（N2）。 */
import type { Permission } from '../result';
import type { Notice } from './notice';

/** 更正的结果：旧版标明被取代，新版另起；不允许时 `corrected` 为 `null`。 */
export interface Correction extends Permission {
  /** 旧版；允许时已标明被哪一版取代，内容不变。 */
  readonly previous: Notice;
  readonly corrected: Notice | null;
}

/**
 * 发布新版更正（N2）：说明原因，旧版保留。新版的公示期从发布之日重新起算；
 * 旧版上没有办结的异议转到新版继续办，一条也不丢。
 *
 * 理由码（不能时）：`notice.notPublished`、`notice.superseded`、`notice.correctionWithoutReason`。
 *
 * @param now 新版发布的时刻，epoch 毫秒
 */
export const correctNotice = (notice: Notice, reason: string, now: number): Correction => {
  const refuse = (code: string): Correction => ({
    allowed: false,
    reasons: [
      { rule: 'notice/correctNotice', articles: ['N2'], code, facts: { version: notice.version } },
    ],
    previous: notice,
    corrected: null,
  });
  if (notice.publishedAt === null) return refuse('notice.notPublished');
  if (notice.supersededBy !== null) return refuse('notice.superseded');
  const correctionReason = reason.trim();
  if (correctionReason === '') return refuse('notice.correctionWithoutReason');
  const version = notice.version + 1;
  const open = notice.objections.filter(({ state }) => state !== 'answered');
  return {
    allowed: true,
    reasons: [],
    previous: { ...notice, supersededBy: version },
    corrected: { ...notice, version, publishedAt: now, objections: open, correctionReason },
  };
};
