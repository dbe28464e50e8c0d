/** M2：主题党日每次 1—2 名党员主题发言。 */
import type { Permission } from '../result';
import type { EventKind } from '../vocabulary';

const LEAST = 1;
const MOST = 2;

/**
 * 主题发言的人数合不合 M2。不足 1 名不允许归档；多于 2 名照实记、只提示（纪实不因超出而作假）。
 * 其他活动不作要求。
 *
 * 理由码：`attendance.themedSpeakersEnough`、`attendance.themedSpeakersMissing`、
 * `attendance.themedSpeakersBeyond`；其他活动没有理由。
 */
export const themedSpeakers = (kind: EventKind, speakers: number): Permission => {
  if (kind !== 'themedPartyDay') return { allowed: true, reasons: [] };
  const code =
    speakers < LEAST
      ? 'attendance.themedSpeakersMissing'
      : speakers > MOST
        ? 'attendance.themedSpeakersBeyond'
        : 'attendance.themedSpeakersEnough';
  return {
    allowed: speakers >= LEAST,
    reasons: [
      {
        rule: 'attendance/themedSpeakers',
        articles: ['M2'],
        code,
        facts: { speakers, least: LEAST, most: MOST },
      },
    ],
  };
};
