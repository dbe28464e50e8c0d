import { Table } from '../_runtime/table';

/** 上级组织的一次性开通码：`_id` 是码的散列，码本身不入库。 */
export interface ActivationDoc {
  readonly _id: string;
  readonly orgName: string;
  readonly used: boolean;
}

export const activations = new Table<ActivationDoc>('activations');
