import { randomBytes } from 'node:crypto';
import { correctNotice as correctionOf } from '../../rules/notice/correctNotice';
import type { Notice } from '../../rules/notice/notice';
import { noticeEnd } from '../../rules/notice/notice';
import { publishNotice as publicationOf } from '../../rules/notice/publishNotice';
import { NOTICE_PERIODS } from '../../rules/schemes/notice/periods';
import type { NoticeKind } from '../../rules/schemes/noticeScheme';
import type { NoticeContent, NoticeSummary } from '../../types/contracts/notice';
import { fail } from '../../types/errors';
import type { Result } from '../../types/result';
import { ok } from '../../types/result';
import type { Author } from '../_runtime/author';
import { digestOf } from '../_runtime/hash';
import type { EventType } from '../_runtime/journal';
import type { NewEvent } from '../_runtime/mutate';
import { refuse } from '../_runtime/refuse';
import type { Transaction } from '../_runtime/transaction';
import type { NoticeDoc, NoticeTextDoc } from '../_store/notices';
import { noticeIdOf, noticeTextIdOf, noticeTexts, notices } from '../_store/notices';
import { orgs } from '../_store/orgs';
import { noticeOf } from './inForce';

/** 要发布的一份公示。 */
export interface NoticeDraft {
  readonly branchId: string;
  readonly kind: NoticeKind;
  /** 哪一期，只用字母、数字、短横，如 `2026Q1`、`2026`。 */
  readonly period: string;
  readonly title: string;
  readonly scope: NoticeSummary['scope'];
  /** 公示几天，自然日（G2）。 */
  readonly days: number;
  readonly content: NoticeContent;
}

/** 要发布的更正（N2）。 */
export interface NoticeCorrection {
  readonly branchId: string;
  readonly noticeId: string;
  readonly content: NoticeContent;
  readonly reason: string;
}

/** 发布的结果：最新一版，与要写进支部账的事。 */
export interface Publication {
  readonly notice: NoticeDoc;
  readonly events: readonly NewEvent[];
}

/**
 * 发布一份公示（N1）：在别的函数的 `mutate` 里调用，`events` 并进它的事。
 * 一个支部一类一期只发一次，要改另发更正；全文写下就不再改（N2），账里记它的散列。
 * 事务里 5 次往返。错误：NOT_FOUND、PUBLISH_REFUSED。
 */
export async function publishNotice(
  tx: Transaction,
  { now }: Pick<Author, 'now'>,
  draft: NoticeDraft,
): Promise<Result<Publication>> {
  const { branchId, kind, period, title, scope, days, content } = draft;
  const noticeId = noticeIdOf(branchId, kind, period);
  const existing = await notices.get(noticeId, tx);
  const verdict = publicationOf(
    existing ? noticeOf(existing) : blank(kind, days),
    now,
    NOTICE_PERIODS,
  );
  if (!verdict.allowed) return refuse('PUBLISH_REFUSED', verdict.reasons);
  const names = await namesOf(branchId, tx);
  if (!names) return fail('NOT_FOUND', { what: '支部' });
  const until = noticeEnd(now, days);
  const notice: NoticeDoc = {
    _id: noticeId,
    branchId,
    ...names,
    kind,
    period,
    title,
    scope,
    days,
    publicCode: scope === 'branch' ? null : randomBytes(16).toString('base64url'),
    version: 1,
    publishedAt: now,
    until,
    correctionReason: null,
    objections: [],
    editions: [{ version: 1, publishedAt: now, reason: null }],
    effectiveAt: null,
    effects: 0,
  };
  await notices.insert(notice, tx);
  await noticeTexts.insert(textOf(notice, content), tx);
  return ok({ notice, events: [eventOf('notice.published', notice, content)] });
}

/**
 * 发布更正的新版（N2）：说明原因，旧版原样留着；公示期重新起算，没办结的异议转到新版继续办。
 * 在别的函数的 `mutate` 里调用。事务里 3 次往返。错误：NOT_FOUND、CORRECTION_REFUSED。
 */
export async function correctNotice(
  tx: Transaction,
  { now }: Pick<Author, 'now'>,
  { branchId, noticeId, content, reason }: NoticeCorrection,
): Promise<Result<Publication>> {
  const current = await notices.get(noticeId, tx);
  if (current?.branchId !== branchId) return fail('NOT_FOUND', { what: '这份公示' });
  const { corrected, reasons } = correctionOf(noticeOf(current), reason, now);
  if (!corrected) return refuse('CORRECTION_REFUSED', reasons);
  const { version, objections, correctionReason } = corrected;
  const changes = {
    version,
    publishedAt: now,
    until: noticeEnd(now, current.days),
    correctionReason,
    objections,
    editions: [...current.editions, { version, publishedAt: now, reason: correctionReason }],
    effectiveAt: null,
  };
  const notice: NoticeDoc = { ...current, ...changes };
  await notices.update(noticeId, changes, tx);
  await noticeTexts.insert(textOf(notice, content), tx);
  return ok({ notice, events: [eventOf('notice.corrected', notice, content)] });
}

function blank(kind: NoticeKind, days: number): Notice {
  return {
    kind,
    version: 1,
    days,
    publishedAt: null,
    objections: [],
    supersededBy: null,
    correctionReason: null,
  };
}

/** 支部与受理异议的上级；不是支部、没有上级为 null。 */
async function namesOf(branchId: string, tx: Transaction) {
  const branch = await orgs.get(branchId, tx);
  if (branch?.kind !== 'branch' || branch.parentId === null) return null;
  const superior = await orgs.get(branch.parentId, tx);
  return {
    superiorId: branch.parentId,
    superiorIds: branch.ancestors,
    branchName: branch.name,
    superiorName: superior?.name ?? '',
  };
}

function textOf(
  { _id: noticeId, version, publishedAt, until, correctionReason }: NoticeDoc,
  content: NoticeContent,
): NoticeTextDoc {
  return {
    _id: noticeTextIdOf(noticeId, version),
    noticeId,
    version,
    publishedAt,
    until,
    correctionReason,
    content,
  };
}

function eventOf(type: EventType, notice: NoticeDoc, content: NoticeContent): NewEvent {
  const { _id: noticeId, kind, period, version, title, scope, days, until } = notice;
  const { correctionReason: reason } = notice;
  return {
    id: `${noticeTextIdOf(noticeId, version)}_p`,
    type,
    subject: {},
    payload: {
      noticeId,
      kind,
      period,
      version,
      title,
      scope,
      days,
      until,
      reason,
      rows: content.rows.length,
      content: digestOf(content),
    },
  };
}
