/** 提出异议（N3、G2）。 */
import type { Reason, ReasonFacts } from '../reason';
import { noticeEnd } from './notice';
import type { Notice, NoticeTransition } from './notice';

const refuse = (
  notice: Notice,
  articles: Reason['articles'],
  code: string,
  facts: ReasonFacts,
): NoticeTransition => ({
  allowed: false,
  notice,
  reasons: [{ rule: 'notice/raiseObjection', articles, code, facts }],
});

/**
 * 在公示期内提出异议（N3）：自发布起到最后一日 24:00 之前（G2）；已被取代的旧版请对新版提出。
 * 过了期的意见仍可直接向上级反映，只是不再影响这份公示。
 * 同一 `objectionId` 重复提出不会变成两条（X5）。
 *
 * 理由码（不能时）：`notice.notPublished`、`notice.superseded`、`notice.objectionTooLate`。
 *
 * @param now 提出的时刻，epoch 毫秒
 */
export const raiseObjection = (
  notice: Notice,
  objectionId: string,
  now: number,
): NoticeTransition => {
  const { version, publishedAt, supersededBy, days } = notice;
  if (notice.objections.some(({ id }) => id === objectionId)) {
    return { allowed: true, notice, reasons: [] };
  }
  if (publishedAt === null || now < publishedAt) {
    return refuse(notice, ['N3'], 'notice.notPublished', { version });
  }
  if (supersededBy !== null) {
    return refuse(notice, ['N2'], 'notice.superseded', { version, supersededBy });
  }
  if (now >= noticeEnd(publishedAt, days)) {
    return refuse(notice, ['N3', 'G2'], 'notice.objectionTooLate', { days });
  }
  const objection = { id: objectionId, raisedAt: now, state: 'raised', outcome: null } as const;
  return {
    allowed: true,
    notice: { ...notice, objections: [...notice.objections, objection] },
    reasons: [],
  };
};
