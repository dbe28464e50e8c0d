/** M3：政治生日——入党的周年。 */
import type { IsoDate } from '../schemes/dated';
import type { CivilDate } from './civil';
import { addMonths, civilOfIso } from './civil';

/** 某年的政治生日：哪一天、满几年。 */
export interface PoliticalBirthday {
  readonly day: CivilDate;
  readonly years: number;
}

/**
 * 某党员某年的政治生日（M3）。名册没有入党日期、日期不对、入党当年及以前都没有。
 * 闰日入党的，平年取二月末日（G2）。
 */
export const politicalBirthday = (
  joinedOn: IsoDate | null,
  year: number,
): PoliticalBirthday | null => {
  const joined = joinedOn === null ? undefined : civilOfIso(joinedOn);
  if (!joined) return null;
  const years = year - joined.year;
  return years > 0 ? { day: addMonths(joined, years * 12), years } : null;
};
