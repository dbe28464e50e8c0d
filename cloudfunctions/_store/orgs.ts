import type { Field } from '../../rules/vocabulary';
import { Table } from '../_runtime/table';

/** 组织树的一个节点（O1）。 */
export interface OrgDoc {
  readonly _id: string;
  readonly kind: 'superior' | 'branch';
  readonly name: string;
  readonly parentId: string | null;
  /** 从根到父的编号，判断“是不是它的上级”不用逐级查。 */
  readonly ancestors: readonly string[];
  /** 行业领域（O7）；上级组织为 null。 */
  readonly field: Field | null;
  /** 支部码：绑定身份时填。上级组织用自己的编号占位。 */
  readonly code: string;
  readonly establishedOn: string | null;
  /** 现任书记；一个支部至多一人（O2）。 */
  readonly secretaryId: string | null;
  /** 名册每提交一次加一：预览之后别人改过就要重来。 */
  readonly rosterVersion: number;
  /** 流动党员远程参加算到会（O12）；没有定过就是不算。 */
  readonly remoteCounts?: boolean;
}

export const orgs = new Table<OrgDoc>('orgs');
