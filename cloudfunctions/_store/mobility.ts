import { Table } from '../_runtime/table';

/** 一次流动（O12）：从报告到返回。日期一律 `YYYY-MM-DD`。 */
export interface Journey {
  readonly leftOn: string;
  readonly expectedReturnOn: string | null;
  readonly returnedOn: string | null;
  readonly destination: string;
  /** 在外的联系方式：只给本人与办事的人看，不进事件账（X4）。 */
  readonly contact: string;
  readonly reason: string;
  readonly memberContactOn: string | null;
  readonly branchContactOn: string | null;
}

/** 一名党员的历次流动，最近的在后；同一时间至多一次没有返回。 */
export interface MobilityDoc {
  readonly _id: string;
  readonly branchId: string;
  readonly memberId: string;
  readonly journeys: readonly Journey[];
}

export const mobilities = new Table<MobilityDoc>('mobility');

/** 一名党员一份。 */
export function mobilityId(memberId: string): string {
  return `mo_${memberId}`;
}

/** 没有返回的那一次；没有为 null。 */
export function journeyOf(doc: MobilityDoc | null): Journey | null {
  const last = doc?.journeys.at(-1);
  return last?.returnedOn === null ? last : null;
}
