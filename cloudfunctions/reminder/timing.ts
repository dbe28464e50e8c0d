const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** 北京时间比 UTC 早的毫秒数（G2）。 */
const BEIJING = 8 * HOUR;

/** 夜里不打扰：这个钟点之前、之后不发。 */
const FROM = 7 * HOUR;
const UNTIL = 21 * HOUR;

/** 往前看多远：一天之内要开始的活动。 */
export const LOOK_AHEAD = DAY;

/** 离开始还有多久算哪一次提醒：不足一小时、不足一天；开始了的、还早的为 null。 */
export function eventRound(startsAt: number, now: number): 'hour' | 'day' | null {
  const left = startsAt - now;
  if (left <= 0 || left > DAY) return null;
  return left <= HOUR ? 'hour' : 'day';
}

/** 此刻（北京时间）适不适合打扰人：7:00—21:00，不看服务器时区。 */
export function isWaking(now: number): boolean {
  const clock = (now + BEIJING) % DAY;
  return clock >= FROM && clock < UNTIL;
}
