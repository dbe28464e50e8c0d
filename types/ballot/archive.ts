import { GRADES } from '../../rules/vocabulary';
import { z } from '../zod';

/**
 * 封存包（Q27）：一行一个 JSON，逐行产生、逐行核对，三万条也不必整个读进内存。
 * 凡有签名的部分，签的就是 `statement` 这段文字本身，核对者不必猜规范写法。
 */

const count = z.int().min(0);
const hex64 = z.string().regex(/^[0-9a-f]{64}$/);
const group = z.enum(['party', 'mass', 'combined']);

/** 关箱时当场公布并签名的数：此刻还没有开封。 */
export const closingBody = z.strictObject({
  sessionId: z.string(),
  manifestDigest: hex64,
  groups: z.array(z.strictObject({ group, present: count, issued: count, collected: count })),
  /** 全部信封散列排序后的散列。 */
  root: hex64,
});
export type ClosingBody = z.infer<typeof closingBody>;

const grades = z.strictObject(
  Object.fromEntries(GRADES.map((grade) => [grade, count])) as Record<
    (typeof GRADES)[number],
    typeof count
  >,
);

/** 一列的结果。 */
export const columnResult = z.strictObject({
  subjectId: z.string(),
  grades,
  abstained: count,
  /** 空项：不准自评的本人那一列。 */
  empty: count,
  /** 作废项：列票证或签名不成立、同一公钥填了两样。 */
  spoiled: count,
  /** 这一列公布内容的散列。 */
  entriesDigest: hex64,
});
export type ColumnResult = z.infer<typeof columnResult>;

/** 计票结果，签名后公布。 */
export const resultBody = z.strictObject({
  sessionId: z.string(),
  manifestDigest: hex64,
  closingDigest: hex64,
  groups: z.array(
    z.strictObject({ group, valid: count, invalid: count, columns: z.array(columnResult) }),
  ),
});
export type ResultBody = z.infer<typeof resultBody>;

/** 会议记录里与测评有关的部分。 */
export const recordBody = z.strictObject({
  sessionId: z.string(),
  due: count,
  present: count,
  massPresent: count,
  scrutineers: z.array(z.string()),
  tellers: z.array(z.string()),
  stages: z.record(z.string(), z.string()),
  /** 代领票证（没有手机的人）的张数，公开计数。 */
  issuedByTeller: count,
  /** 其中纸质票的张数，由另一名计票人确认过。 */
  issuedOnPaper: count,
});
export type RecordBody = z.infer<typeof recordBody>;

const signed = <K extends string>(part: K) =>
  z.strictObject({ part: z.literal(part), statement: z.string(), signature: z.base64() });

/** 封存包的一行。 */
export const archiveLine = z.discriminatedUnion('part', [
  z.strictObject({
    part: z.literal('head'),
    format: z.literal('dzb-archive-1'),
    manifest: z.string(),
  }),
  /** 名册：盐与编号，散列在清单里。 */
  z.strictObject({
    part: z.literal('roll'),
    group,
    salt: z.base64(),
    voters: z.array(z.string()),
  }),
  signed('closing'),
  z.strictObject({ part: z.literal('envelopes'), envelopes: z.array(z.base64()) }),
  /** 一列公布的全部项，按 pk 排序首尾相接。 */
  z.strictObject({ part: z.literal('column'), group, column: count, entries: z.base64() }),
  signed('result'),
  signed('record'),
]);
export type ArchiveLine = z.infer<typeof archiveLine>;
