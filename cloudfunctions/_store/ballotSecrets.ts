import { sha256 } from '../_runtime/hash';
import { Table } from '../_runtime/table';

/**
 * 一把登记密钥。`slot`：每组一段，先总票（分管钥匙时没有，在监票人手机上）、后各列。停发时销毁。
 */
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
  /** 总票签好之后是整份应答；等监票人签的时候只有各列的签名。 */
  readonly response: string;
  /** 总票签了没有：签了才算发出。服务器保管时一写下就是 true。 */
  readonly signed: boolean;
  /** 给监票人手机看的编号，随机，看不出是谁。 */
  readonly requestKey: string;
  /** 计票人代领（没有手机的人），公开计数。 */
  readonly byTeller: boolean;
  readonly medium: 'phone' | 'kiosk' | 'paper';
  /** 经手的计票人；本人领的为 null。 */
  readonly tellerId: string | null;
  /** 停发时点过数。停发那一瞬间还在途中、点数之后才写下的是 false：不算发出，也不交出去。 */
  readonly counted: boolean;
}

export const issues = new Table<IssueDoc>('ballotissues');

/** 一名群众代表：邀请码一码一人。 */
export interface RepresentativeDoc {
  readonly _id: string;
  readonly appraisalId: string;
  readonly voterId: string;
  /** openid 的散列；唯一。 */
  readonly openidKey: string;
  /** openid 的散列，不分测评：群众代表没有支部，“我的测评”靠它找。 */
  readonly visitorKey: string;
}

export const representatives = new Table<RepresentativeDoc>('ballotreps');

/** 群众代表的微信 → 查“我的测评”用的散列。 */
export const visitorKeyOf = (openid: string): string => sha256(`representative|${openid}`);
