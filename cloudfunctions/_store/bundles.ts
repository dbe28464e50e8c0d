import type { PointItemId } from '../../rules/schemes/pointScheme';
import type { Output } from '../../types/api';
import { Table } from '../_runtime/table';

/** 已认定、没有冲销的，同一项目合成的一笔。 */
export interface CountedItem {
  readonly item: PointItemId;
  readonly count: number;
  /** 带正负号的分值合计。 */
  readonly points: number;
}

/** 一名党员考核表上自己的那部分；与支部、年度、方案合起来成一张表。 */
export interface MemberFacts {
  readonly name: string;
  /** 六项自评；没有交为 null。 */
  readonly selfScores: readonly number[] | null;
  readonly items: readonly CountedItem[];
  readonly score: number;
  /** 成立的一票否决，如“V3 ……”。 */
  readonly vetoes: readonly string[];
}

/**
 * 一件压缩包：立的时候就把各人的内容定下，做到一半账上有变化，前后各份也对得上。
 * 一段若干份，依次做；做到第几段由 `made` 说，改它凭旧值，两处同时做也只算一次。
 */
export interface BundleDoc {
  readonly _id: string;
  readonly branchId: string;
  readonly branchName: string;
  readonly year: number;
  readonly format: 'docx' | 'pdf' | 'xlsx';
  /** 表上的时间与“截至”，立的时候定下。 */
  readonly date: number;
  readonly asOf: string | null;
  /** 名册次序。 */
  readonly forms: readonly MemberFacts[];
  /** 做好几段。 */
  readonly made: number;
  /** 各段在云存储里的文件；合成之后删掉。 */
  readonly parts: readonly string[];
  /** 合成的压缩包；没有做完为 null。 */
  readonly file: string | null;
  /** 最近几步的请求与答复：重发的给回原来的（X5）。 */
  readonly steps: readonly {
    readonly entryId: string;
    readonly output: Output<'assessment', 'bundleStep'>;
  }[];
  readonly expiresAt: number;
}

export const bundles = new Table<BundleDoc>('bundles');

/** 一段几份：一段的内容由第几段唯一决定，重做是覆盖同一个文件。 */
export const FORMS_PER_PART = 10;

/** 一共几段。 */
export function partsOf({ forms }: Pick<BundleDoc, 'forms'>): number {
  return Math.ceil(forms.length / FORMS_PER_PART);
}

/** 压缩包在自己的文件夹里叫什么。 */
export const ZIP_NAME = 'forms.zip';

/** 第几段在文件夹里叫什么。 */
export const partName = (part: number): string => `${part}.part`;

/** 第几段存在云存储的哪里。 */
export function partPath(bundleId: string, part: number): string {
  return `bundles/${bundleId}/${partName(part)}`;
}

/** 压缩包存在云存储的哪里。 */
export function zipPath(bundleId: string): string {
  return `bundles/${bundleId}/${ZIP_NAME}`;
}
