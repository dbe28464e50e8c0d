/** 公示能否生效、能否进入下一步（N3、N4）。 */
import type { Reason, ReasonFacts } from '../reason';
import type { Permission } from '../result';
import type { NoticeScheme } from '../schemes/noticeScheme';
import { noticeEnd } from './notice';
import type { Notice } from './notice';

const because = (articles: Reason['articles'], code: string, facts: ReasonFacts): Reason => ({
  rule: 'notice/noticeInForce',
  articles,
  code,
  facts,
});

const objectionReasons = (notice: Notice): Reason[] =>
  [...notice.objections]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id: objectionId, state, outcome }) => {
      if (state !== 'answered') {
        return [because(['N3', 'N4'], 'notice.objectionOpen', { objectionId, state })];
      }
      if (outcome === 'corrected') {
        return [because(['N2', 'N3'], 'notice.correctionOwed', { objectionId })];
      }
      return [];
    });

/**
 * 公示是否已经生效、可以进入下一步（N4）：已发布，没有被新版取代，期已满，异议都已办结，
 * 答复为“更正”的已发新版。没有办结的异议是否阻止生效是【解释】参数（N3），默认阻止。
 *
 * 理由码（不能时）：`notice.notPublished`、`notice.superseded`、`notice.periodRunning`、
 * `notice.objectionOpen`、`notice.correctionOwed`。采用“只作提示”的方案，允许时也会带上
 * `notice.objectionOpen`。
 */
export const noticeInForce = (
  notice: Notice,
  now: number,
  scheme: Pick<NoticeScheme, 'readings'>,
): Permission => {
  const { version, publishedAt, supersededBy, days } = notice;
  if (publishedAt === null) {
    return { allowed: false, reasons: [because(['N4'], 'notice.notPublished', { version })] };
  }
  const superseded =
    supersededBy === null ? [] : [because(['N2'], 'notice.superseded', { version, supersededBy })];
  const running =
    now < noticeEnd(publishedAt, days)
      ? [because(['N4', 'G2'], 'notice.periodRunning', { days })]
      : [];
  const objections = objectionReasons(notice);
  const blocking = objections.some(
    ({ code }) => code === 'notice.correctionOwed' || scheme.readings.openObjection === 'blocks',
  );
  return {
    allowed: superseded.length === 0 && running.length === 0 && !blocking,
    reasons: [...superseded, ...running, ...objections],
  };
};
