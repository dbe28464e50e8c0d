/** 界面上的时间一律按北京时间（G2），不看手机自己的时区。 */
const OFFSET = 8 * 3_600_000;
const WEEK = ['日', '一', '二', '三', '四', '五', '六'] as const;

const two = (n: number): string => String(n).padStart(2, '0');
const shifted = (at: number): Date => new Date(at + OFFSET);

/** 如 `2026-03-05`。 */
export function dayOf(at: number): string {
  const d = shifted(at);
  return `${d.getUTCFullYear()}-${two(d.getUTCMonth() + 1)}-${two(d.getUTCDate())}`;
}

/** 如 `14:30`。 */
export function clockOf(at: number): string {
  const d = shifted(at);
  return `${two(d.getUTCHours())}:${two(d.getUTCMinutes())}`;
}

/** 如 `3月5日 周四`。 */
export function dateLabel(at: number): string {
  const d = shifted(at);
  return `${d.getUTCMonth() + 1}月${d.getUTCDate()}日 周${WEEK[d.getUTCDay()] ?? ''}`;
}

/** 如 `2026年3月5日 14:30`。 */
export function fullLabel(at: number): string {
  const d = shifted(at);
  return `${d.getUTCFullYear()}年${d.getUTCMonth() + 1}月${d.getUTCDate()}日 ${clockOf(at)}`;
}

/** 如 `3月5日 周四 14:30—16:00`；跨日时两头都写日期。 */
export function spanLabel(from: number, to: number): string {
  const end = dayOf(from) === dayOf(to) ? clockOf(to) : `${dateLabel(to)} ${clockOf(to)}`;
  return `${dateLabel(from)} ${clockOf(from)}—${end}`;
}

/** 北京时间的日期与钟点 → 毫秒时间戳；`day` 如 `2026-03-05`，`clock` 如 `14:30`。 */
export function instantOf(day: string, clock: string): number {
  const [y = 0, m = 1, d = 1] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return Date.UTC(y, m - 1, d, hour, minute) - OFFSET;
}

/** 北京时间的年份。 */
export function yearOf(at: number): number {
  return shifted(at).getUTCFullYear();
}
