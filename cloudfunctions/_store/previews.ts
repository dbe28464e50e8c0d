import { Table } from '../_runtime/table';
import type { MemberDoc } from './members';

/** 名册里一个人可由 Excel 填写的部分。 */
export type RosterFields = Pick<
  MemberDoc,
  | 'name'
  | 'phone'
  | 'kind'
  | 'serviceStatus'
  | 'position'
  | 'group'
  | 'mobile'
  | 'careManaged'
  | 'joinedOn'
>;

/** 预览时定下的一处改动。 */
export interface PlannedChange {
  readonly memberId: string | null;
  readonly rosterNo: number;
  readonly fields: RosterFields;
}

/** 名册预览：提交时照它办，一小时作废。 */
export interface PreviewDoc {
  readonly _id: string;
  readonly branchId: string;
  readonly by: string;
  readonly rosterVersion: number;
  readonly changes: readonly PlannedChange[];
  readonly errorRows: number;
  readonly expiresAt: number;
}

export const previews = new Table<PreviewDoc>('previews');
