import type { MinutesContent } from '../../types/contracts/meeting';
import { Table } from '../_runtime/table';

/** 一篇学习心得。 */
export interface Reflection {
  readonly memberId: string;
  readonly name: string;
  readonly at: number;
  readonly reflection: string;
}

/** 一次活动的纪实（M7）：`_id` 就是活动编号。归档与更正的各版在事件账上，只增不改。 */
export interface RecordDoc {
  readonly _id: string;
  readonly branchId: string;
  readonly content: MinutesContent;
  /** 已去掉拍摄信息、存好的照片：纪实里只能用这些。 */
  readonly stored: readonly string[];
  readonly reflections: readonly Reflection[];
  /** 归档为 1，每更正一次加一；没归档为 0。 */
  readonly version: number;
}

export const records = new Table<RecordDoc>('records');

/** 还没写过纪实的样子。 */
export const EMPTY_MINUTES: MinutesContent = {
  chair: null,
  speakers: null,
  minutes: null,
  resolutions: null,
  photos: [],
};
