/**
 * 不用 Date 的日历算术（G2）：epoch 毫秒 ↔ Asia/Shanghai 的年月日。
 * 固定 UTC+8：中国自 1991 年起没有夏令时，本系统没有更早的数据。
 */
import type { IsoDate } from '../schemes/dated';

/** 公历年月日；month 为 1—12。 */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const DAY_MS = 86_400_000;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAYS_PER_ERA = 146_097;
/** 0000-03-01 到 1970-01-01 的天数：年从三月起算，闰日落在年末，推算不必分情形。 */
const EPOCH_DAY = 719_468;

/** 闰年：四年一闰，百年不闰，四百年再闰。 */
export const isLeapYear = (year: number): boolean =>
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** 某月的天数。 */
export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

/** 日期 → 自 1970-01-01 起的天数（当日为 0）。 */
export const dayNumber = ({ year, month, day }: CivilDate): number => {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_DAY;
};

/** 自 1970-01-01 起的天数 → 日期。 */
export const dateOfDayNumber = (days: number): CivilDate => {
  const shifted = days + EPOCH_DAY;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day };
};

/** epoch 毫秒 → 上海当日。 */
export const civilDateOf = (at: number): CivilDate =>
  dateOfDayNumber(Math.floor((at + SHANGHAI_OFFSET_MS) / DAY_MS));

/** 上海某日零时的 epoch 毫秒；`minutes` 是当日零时起的分钟数。 */
export const instantOf = (date: CivilDate, minutes = 0): number =>
  dayNumber(date) * DAY_MS - SHANGHAI_OFFSET_MS + minutes * 60_000;

/** 加减自然日。 */
export const addDays = (date: CivilDate, days: number): CivilDate =>
  dateOfDayNumber(dayNumber(date) + days);

/** 加减自然月：到期月没有对应日的，取月末日（《民法典》第202条）。 */
export const addMonths = (date: CivilDate, months: number): CivilDate => {
  const index = date.year * 12 + (date.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return { year, month, day: Math.min(date.day, daysInMonth(year, month)) };
};

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** 年月日 → `YYYY-MM-DD`。 */
export const isoOf = ({ year, month, day }: CivilDate): IsoDate =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

/** `YYYY-MM-DD` → 年月日；不是真实存在的日子（如 2 月 30 日）返回 `undefined`。 */
export const civilOfIso = (iso: IsoDate): CivilDate | undefined => {
  const [year = NaN, month = NaN, day = NaN] = iso.split('-').map(Number);
  const date = { year, month, day };
  return isoOf(dateOfDayNumber(dayNumber(date))) === iso ? date : undefined;
};
