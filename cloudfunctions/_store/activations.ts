import { Table } from '../_runtime/table';

/** 用掉的上级开通码：`_id` 是码的散列，码本身不入库；一码一次由 `_id` 唯一保证。 */
export interface ActivationDoc {
  readonly _id: string;
  readonly orgId: string;
  readonly usedAt: number;
}

export const activations = new Table<ActivationDoc>('activations');
