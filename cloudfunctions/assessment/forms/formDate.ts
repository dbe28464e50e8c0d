import { civilDateOf, instantOf } from '../../../rules/calendar/civil';
import { yearEnd } from '../yearLedger';

/** 表上的时间。 */
export interface FormDate {
  /** 写进文件属性的时刻（毫秒）。 */
  readonly date: number;
  /** 年度没有结束的，截至哪天；结束了为 null。 */
  readonly asOf: string | null;
}

/** 年度结束了的写年末，没有结束的写出表之日（S1、G2）：同一天里同样的数据出同样的字节。 */
export function formDate(year: number, now: number): FormDate {
  const end = yearEnd(year);
  if (now >= end) return { date: end - 1000, asOf: null };
  const today = civilDateOf(now);
  return { date: instantOf(today), asOf: `${today.year}年${today.month}月${today.day}日` };
}
