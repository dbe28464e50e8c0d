import { Table } from '../_runtime/table';

/** 票箱：开关、公开的清单、回执密钥。票箱函数只读它，开关由登记处拨。 */
export interface BoxDoc {
  readonly _id: string;
  readonly state: 'waiting' | 'open' | 'closed';
  readonly manifest: string;
  /** 回执签名密钥（PKCS#8）；计票后清空。 */
  readonly secret: string | null;
  /** 写票处轮换码、平板码的密钥；从不出函数，关箱时清空。 */
  readonly boothKey: string | null;
  /** 设了几处写票处；开箱时定。 */
  readonly booths: number;
  readonly closing: string | null;
  readonly result: string | null;
}

export const boxes = new Table<BoxDoc>('boxes');

/**
 * 一处写票处。没人时 `holder` 为空、`until` 为 0；投完、让出即复原，关箱即删，
 * 所以库里任何时候只看得出“此刻有没有人、到几时自动让出”，看不出谁、投了哪一封。
 */
export interface BoothDoc {
  readonly _id: string;
  readonly roundId: string;
  readonly booth: number;
  /** 持有的凭条的散列；凭条是随机数，只在写票的手机上。 */
  readonly holder: string;
  /** 这张凭条要投的那张票证的散列（与凭条混在一起，没有凭条就对不上）；还没投为空。 */
  readonly bound: string;
  /** 到这一刻（含）为止算占着，毫秒。 */
  readonly until: number;
}

export const booths = new Table<BoothDoc>('booths');

export const boothId = (roundId: string, booth: number): string => `${roundId}_${booth}`;

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
