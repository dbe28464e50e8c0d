import { Table } from '../_runtime/table';

/** 一把登记密钥。`slot`：第 g 组从 g×(列数+1) 起，先总票、后各列。停发时销毁。 */
export interface RegistrarKeyDoc {
  readonly _id: string;
  readonly roundId: string;
  readonly slot: number;
  readonly pkcs8: string;
  readonly modulus: string;
}

export const registrarKeys = new Table<RegistrarKeyDoc>('ballotkeys');

/** 会话密钥（外层、内层）与票箱签名密钥的保管。计票后销毁。 */
export interface SealDoc {
  readonly _id: string;
  readonly outer: string;
  readonly inner: string;
}

export const seals = new Table<SealDoc>('ballotseals');

/** 一次发票：每人至多一份，存请求与应答，重试给同样的字节。知道是谁，不知道签的是什么。 */
export interface IssueDoc {
  readonly _id: string;
  readonly roundId: string;
  readonly group: number;
  readonly request: string;
  readonly response: string;
  /** 计票人在平板上代领（没有手机的人），公开计数。 */
  readonly byTeller: boolean;
}

export const issues = new Table<IssueDoc>('ballotissues');

/** 一名群众代表：邀请码一码一人。 */
export interface RepresentativeDoc {
  readonly _id: string;
  readonly appraisalId: string;
  readonly voterId: string;
  /** openid 的散列；唯一。 */
  readonly openidKey: string;
}

export const representatives = new Table<RepresentativeDoc>('ballotreps');
