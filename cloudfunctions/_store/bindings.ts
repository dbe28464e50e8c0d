import { Table } from '../_runtime/table';

/** 绑定申请：手机号对不上名册时由书记确认。 */
export interface BindingDoc {
  readonly _id: string;
  readonly branchId: string;
  readonly openid: string;
  readonly name: string;
  readonly phone: string;
  readonly requestedAt: number;
  readonly state: 'pending' | 'bound' | 'rejected';
  readonly rejectedReason: string | null;
}

export const bindings = new Table<BindingDoc>('bindings');

/** 一个微信至多绑一人：`_id` 是 openid 的散列。 */
export interface IdentityDoc {
  readonly _id: string;
  readonly memberId: string;
}

export const identities = new Table<IdentityDoc>('identities');
