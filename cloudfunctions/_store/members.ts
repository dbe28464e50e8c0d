import type { MemberKind, Position, ServiceStatus } from '../../rules/vocabulary';
import type { Role } from '../../types/roles';
import { Table } from '../_runtime/table';

/** 党员（或上级管理员）在册信息。不收身份证号、住址（X4）。 */
export interface MemberDoc {
  readonly _id: string;
  /** 所在支部；上级管理员可以不在任何支部。 */
  readonly branchId: string | null;
  readonly rosterNo: number;
  readonly name: string;
  readonly phone: string | null;
  /** 唯一键用：有手机号就是手机号，没有就是编号（唯一索引把缺失当 null）。 */
  readonly phoneKey: string;
  readonly kind: MemberKind;
  readonly serviceStatus: ServiceStatus;
  readonly position: Position;
  readonly group: string | null;
  readonly mobile: boolean;
  readonly careManaged: boolean;
  readonly joinedOn: string | null;
  readonly roles: readonly { readonly role: Role; readonly orgId: string }[];
  readonly openid: string | null;
  readonly consent: { readonly version: string; readonly at: number } | null;
  readonly active: boolean;
  readonly updatedAt: number;
}

export const members = new Table<MemberDoc>('members');

/** 支部在册党员，按名册次序。 */
export function membersOf(branchId: string): Promise<MemberDoc[]> {
  return members.find({ branchId, active: true }, { sort: [['rosterNo', 'asc']] });
}
