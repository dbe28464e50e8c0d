import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

const WEEK = ['日', '一', '二', '三', '四', '五', '六'] as const;

/** 时间一律按北京时间（G2）：不看手机自己的时区，也不看云端服务器的。 */
const beijing = (at: number) => dayjs.utc(at).utcOffset(8 * 60);

/** 如 `2026-03-05`。 */
export function dayOf(at: number): string {
  return beijing(at).format('YYYY-MM-DD');
}

/** 如 `14:30`。 */
export function clockOf(at: number): string {
  return beijing(at).format('HH:mm');
}

/** 如 `3月5日 周四`。 */
export function dateLabel(at: number): string {
  const moment = beijing(at);
  return `${moment.format('M月D日')} 周${WEEK[moment.day()] ?? ''}`;
}

/** 如 `2026年3月5日 14:30`。 */
export function fullLabel(at: number): string {
  return beijing(at).format('YYYY年M月D日 HH:mm');
}

/** 如 `3月5日 周四 14:30—16:00`；跨日时两头都写日期。 */
export function spanLabel(from: number, to: number): string {
  const end = dayOf(from) === dayOf(to) ? clockOf(to) : `${dateLabel(to)} ${clockOf(to)}`;
  return `${dateLabel(from)} ${clockOf(from)}—${end}`;
}

/** 北京时间的日期与钟点 → 毫秒时间戳；`day` 如 `2026-03-05`，`clock` 如 `14:30`。 */
export function instantOf(day: string, clock: string): number {
  return dayjs.utc(`${day}T${clock}`).valueOf() - 8 * 3_600_000;
}

/** 北京时间的年份。 */
export function yearOf(at: number): number {
  return beijing(at).year();
}
