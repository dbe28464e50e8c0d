import type { TalkKind } from '../../rules/calendar/talkDuties';
import { Table } from '../_runtime/table';

/** 一次谈心谈话（M5）：何人、与何人、何时、何种。 */
export interface TalkDoc {
  readonly _id: string;
  readonly branchId: string;
  /** 记的人在前，对方在后。 */
  readonly parties: readonly [by: string, other: string];
  readonly kind: TalkKind;
  /** 哪一天谈的，`YYYY-MM-DD`。 */
  readonly on: string;
  readonly state: 'recorded' | 'confirmed' | 'disputed';
}

export const talks = new Table<TalkDoc>('talks');

/** 谈话的内容，另存一处：台账、计数都不读它，只有双方查得到。 */
export interface TalkNoteDoc {
  readonly _id: string;
  readonly parties: readonly [by: string, other: string];
  readonly text: string;
}

export const talkNotes = new Table<TalkNoteDoc>('talknotes');
