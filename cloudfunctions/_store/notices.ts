import type { Objection } from '../../rules/notice/notice';
import type { NoticeKind } from '../../rules/schemes/noticeScheme';
import type { NoticeContent, NoticeSummary } from '../../types/contracts/notice';
import { Table } from '../_runtime/table';

/** 公示的一个版本是何时、因何发布的；初版没有原因。 */
export interface NoticeEdition {
  readonly version: number;
  readonly publishedAt: number;
  readonly reason: string | null;
}

/**
 * 一份公示此刻的情形：最新一版与它的异议（N1—N4）。
 * 异议在这里只有编号与办到哪一步：谁提的、写了什么都在 objections 里，支部读这个文档看不出是谁（N3）。
 */
export interface NoticeDoc {
  readonly _id: string;
  readonly branchId: string;
  /** 落款与受理异议的名称，照发布时的写。 */
  readonly branchName: string;
  readonly superiorName: string;
  /** 受理异议的上级，发布时定下。 */
  readonly superiorId: string;
  /** 支部之上的各级组织：哪一级都管得到这份公示（O9）。 */
  readonly superiorIds: readonly string[];
  readonly kind: NoticeKind;
  /** 哪一期的，如 `2026Q1`、`2026`；一个支部一类一期只有一份。 */
  readonly period: string;
  readonly title: string;
  readonly scope: NoticeSummary['scope'];
  readonly days: number;
  /** 对单位、辖区公示的，凭它从链接来看；支部内的为 null。 */
  readonly publicCode: string | null;
  readonly version: number;
  readonly publishedAt: number;
  /** 期满的时刻（G2）。 */
  readonly until: number;
  readonly correctionReason: string | null;
  /** 最新一版上的异议，连同从旧版转来的。 */
  readonly objections: readonly Objection[];
  readonly editions: readonly NoticeEdition[];
  /** 期满生效已记进账的时刻；还没有为 null。能不能往下走以 `noticeInForce` 为准。 */
  readonly effectiveAt: number | null;
  /** 记过几次生效：生效之后补登期内收到的书面异议，办结后要再记一次。 */
  readonly effects: number;
}

export const notices = new Table<NoticeDoc>('notices');

/** 一个版本的全文：写下就不改（N2）。 */
export interface NoticeTextDoc {
  readonly _id: string;
  readonly noticeId: string;
  readonly version: number;
  readonly publishedAt: number;
  readonly until: number;
  readonly correctionReason: string | null;
  readonly content: NoticeContent;
}

export const noticeTexts = new Table<NoticeTextDoc>('noticetexts');

/** 一个支部、一类、一期只有一份：编号由这三样决定，发布两次必撞。 */
export function noticeIdOf(branchId: string, kind: NoticeKind, period: string): string {
  return `n_${branchId}_${kind}_${period}`;
}

/** 某一版全文的编号。 */
export function noticeTextIdOf(noticeId: string, version: number): string {
  return `${noticeId}_v${version}`;
}
