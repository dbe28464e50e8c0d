import { Table } from '../_runtime/table';

/** 票箱：开关、公开的清单、回执密钥。票箱函数只读它，开关由登记处拨。 */
export interface BoxDoc {
  readonly _id: string;
  readonly state: 'waiting' | 'open' | 'closed';
  readonly manifest: string;
  /** 回执签名密钥（PKCS#8）；计票后清空。 */
  readonly secret: string | null;
  readonly closing: string | null;
  readonly result: string | null;
}

export const boxes = new Table<BoxDoc>('boxes');

/**
 * 一封票。编号是（会次, 总票公钥）的散列，天然唯一；
 * 不存时间、次序、地址、设备，也不写进事件账（Q10）。
 */
export interface EnvelopeDoc {
  readonly _id: string;
  readonly roundId: string;
  readonly envelope: string;
}

export const envelopes = new Table<EnvelopeDoc>('envelopes');

/** 公布的一列：全部项（供重算）。 */
export interface PublishedColumnDoc {
  readonly _id: string;
  readonly roundId: string;
  readonly group: number;
  readonly column: number;
  readonly entries: string;
}

export const publishedColumns = new Table<PublishedColumnDoc>('ballotcolumns');

/** 公布的一列：给手机核对用的简表（pk 与档次）。 */
export interface PublishedRowsDoc {
  readonly _id: string;
  readonly roundId: string;
  readonly group: number;
  readonly column: number;
  readonly rows: string;
}

export const publishedRows = new Table<PublishedRowsDoc>('ballotrows');
