import type { KeeperDevice, Layer } from '../../types/ballot/keeping';
import { Table } from '../_runtime/table';

/** 一层会话钥匙：公钥、三份密封的份额、开封的人与交给他的份额。没有一份服务器开得了。 */
export interface LayerDoc {
  readonly dealer: string;
  readonly publicKey: string;
  /** 封给各名计票人手机的份额；计票、作废之后清空。 */
  readonly shares: readonly { readonly tellerId: string; readonly sealed: string }[];
  readonly opener: string | null;
  /** 收到过交来的份额的人：换过开封人的，前一个也在。 */
  readonly openers: readonly string[];
  readonly handed: readonly { readonly from: string; readonly sealed: string }[];
}

/** 一轮的分管：编号就是轮次的编号。 */
export interface KeepingDoc {
  readonly _id: string;
  readonly devices: readonly KeeperDevice[];
  /** 总票公钥：党员组（或合并组）一把，群众组一把；私钥不离监票人的手机。 */
  readonly general: { readonly keeper: string; readonly moduli: readonly string[] } | null;
  readonly outer: LayerDoc | null;
  readonly inner: LayerDoc | null;
  /** 已写进清单，不能再换。 */
  readonly locked: boolean;
}

export const keepings = new Table<KeepingDoc>('ballotkeepings');

/** 打散的一列：外层是内层密文，内层是开出的项。计票之后删除。 */
export interface ShuffleDoc {
  readonly _id: string;
  readonly roundId: string;
  readonly layer: Layer;
  readonly group: number;
  readonly column: number;
  /** 交的人；换了开封人，旧的就不作数。 */
  readonly by: string;
  /** 依次交来的各段，每段是若干项相接（base64）。 */
  readonly parts: readonly string[];
  /** 已交的项数。 */
  readonly count: number;
  readonly done: boolean;
}

export const shuffles = new Table<ShuffleDoc>('ballotshuffles');

/** 一列的编号。 */
export const shuffleId = (roundId: string, layer: Layer, group: number, column: number): string =>
  `${roundId}_${layer}_${group}_${column}`;

/** 新的一轮：一片空白。 */
export const newKeeping = (roundId: string): KeepingDoc => ({
  _id: roundId,
  devices: [],
  general: null,
  outer: null,
  inner: null,
  locked: false,
});
