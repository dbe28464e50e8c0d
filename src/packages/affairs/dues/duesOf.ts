import type { Output } from '../../../../types/api';

type Register = Output<'membership', 'duesRegister'>;
type Month = Register['rows'][number]['months'][number];

/** 一名党员一个月的党费；没有登记过的当作未交，待登记。 */
export interface DuesLine {
  readonly memberId: string;
  readonly name: string;
  readonly state: Month['state'];
  readonly on: string | null;
  /** 逾期交的，或过了当月还没有交的；没有登记过的月份不算（G4）。 */
  readonly late: boolean;
}

/** 登记表里的一个月，按名册次序。 */
export function duesOf({ rows }: Register, month: string): DuesLine[] {
  return rows.map(({ memberId, name, months }) => {
    const found = months.find((each) => each.month === month);
    return {
      memberId,
      name,
      state: found?.state ?? 'due',
      on: found?.on ?? null,
      late: found?.late ?? false,
    };
  });
}
