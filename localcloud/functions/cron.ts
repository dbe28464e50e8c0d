/** 平台的定时触发器按东八区算。 */
const ZONE_MS = 8 * 3600_000;
const DAY_MS = 86_400_000;
/** 往后找多少天还没有就认为不会再触发。 */
const HORIZON_DAYS = 366 * 5;

const RANGES = [
  [0, 59],
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 6],
  [1970, 2099],
] as const;

const NAMES: Readonly<Record<string, number>> = {
  SUN: 0, MON: 1, TUE: 2, WED: 3, THU: 4, FRI: 5, SAT: 6,
  JAN: 1, FEB: 2, MAR: 3, APR: 4, MAY: 5, JUN: 6,
  JUL: 7, AUG: 8, SEP: 9, OCT: 10, NOV: 11, DEC: 12,
}; // prettier-ignore

/** 解析好的 7 段 cron：每段允许的取值；日与星期是否写了 `*`（都写了具体值时取“或”）。 */
export interface Cron {
  readonly fields: readonly (readonly number[])[];
  readonly anyDay: boolean;
  readonly anyWeekday: boolean;
}

/** 解析 7 段 cron（秒 分 时 日 月 星期 年）；写错了抛出，启动时就能看见。 */
export function parseCron(text: string): Cron {
  const parts = text.trim().split(/\s+/);
  if (parts.length !== RANGES.length) throw new Error(`cron 要 7 段：${text}`);
  return {
    fields: parts.map((part, i) => parseField(part, RANGES[i] ?? [0, 0], text)),
    anyDay: parts[3] === '*' || parts[3] === '?',
    anyWeekday: parts[5] === '*' || parts[5] === '?',
  };
}

function parseField(part: string, [min, max]: readonly [number, number], text: string): number[] {
  const values = new Set<number>();
  for (const piece of part.toUpperCase().split(',')) {
    const [span = '', step = '1'] = piece.split('/');
    const [from = '', to] =
      span === '*' || span === '?' ? [String(min), String(max)] : span.split('-');
    const first = NAMES[from] ?? Number(from);
    const last = to === undefined ? (piece.includes('/') ? max : first) : (NAMES[to] ?? Number(to));
    const every = Number(step);
    const valid =
      [first, last, every].every(Number.isInteger) && first >= min && last <= max && every > 0;
    if (!valid) throw new Error(`cron 写错了：${text}（${piece}）`);
    for (let value = first; value <= last; value += every) values.add(value);
  }
  return [...values].sort((a, b) => a - b);
}

/** `after`（毫秒，不含）之后的第一个触发时刻；五年内没有则 undefined。 */
export function nextTime(cron: Cron, after: number): number | undefined {
  const local = after + ZONE_MS + 1000;
  const startOfDay = Math.floor(local / DAY_MS) * DAY_MS;
  const secondOfDay = Math.floor((local - startOfDay) / 1000);
  for (let day = 0; day < HORIZON_DAYS; day += 1) {
    const midnight = startOfDay + day * DAY_MS;
    if (!matchesDay(cron, new Date(midnight))) continue;
    const second = firstSecond(cron, day === 0 ? secondOfDay : 0);
    if (second !== undefined) return midnight + second * 1000 - ZONE_MS;
  }
  return undefined;
}

function matchesDay({ fields, anyDay, anyWeekday }: Cron, date: Date): boolean {
  const has = (field: number, value: number) => fields[field]?.includes(value) ?? false;
  if (!has(4, date.getUTCMonth() + 1) || !has(6, date.getUTCFullYear())) return false;
  const day = has(3, date.getUTCDate());
  const weekday = has(5, date.getUTCDay());
  return anyDay || anyWeekday ? day && weekday : day || weekday;
}

function firstSecond({ fields }: Cron, from: number): number | undefined {
  const [seconds = [], minutes = [], hours = []] = fields;
  for (const hour of hours) {
    if (hour * 3600 + 3599 < from) continue;
    for (const minute of minutes) {
      const base = hour * 3600 + minute * 60;
      const second = seconds.find((value) => base + value >= from);
      if (second !== undefined) return base + second;
    }
  }
  return undefined;
}
