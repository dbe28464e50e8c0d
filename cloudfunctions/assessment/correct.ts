import { allowedConclusions } from '../../rules/points/allowedConclusions';
import type { Reason } from '../../rules/reason';
import { pointsCorrection } from '../../rules/points/annualPublication';
import type { Quarter } from '../../rules/points/quarterPublication';
import type { Input, Output } from '../../types/api';
import type { NoticeContent } from '../../types/contracts/notice';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Call, Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { refuse } from '../_runtime/refuse';
import type { AssessmentDoc, FrozenRow, Publication } from '../_store/assessments';
import type { MemberDoc } from '../_store/members';
import { membersOf } from '../_store/members';
import { notices } from '../_store/notices';
import { correctionOwed } from '../notice/inForce';
import { correctNotice } from '../notice/publish';
import { pointSchemeFor } from '../points/scheme';
import { contentOf, signersIn } from './content';
import type { Written } from './scoredRows';
import { scoredRows } from './scoredRows';
import { loadYear, saveYear } from './yearDoc';
import type { YearLedger } from './yearLedger';
import { quarterCut, scoresDigest, yearLedger } from './yearLedger';

/** 更正之后的一份：新的内容、新的散列，与考核文档里要改的。 */
interface Corrected {
  readonly content: NoticeContent;
  readonly before: string;
  readonly digest: string;
  changesWith(entry: Publication): Partial<Pick<AssessmentDoc, 'quarters' | 'annual' | 'rows'>>;
  readonly publication: Publication;
  /** 要改成的等次，积分不允许的：逐条写明为什么（S10）。 */
  readonly barred: readonly Reason[];
}

/**
 * 更正已公布的积分（N2）：账上先冲销或补认定，再照现在的账发新版，公示期重新起算；账上没有变化的不能更正。
 * 上级对异议答复“更正”的，可以连等次、备注一起改（N3）。
 * 更正之后积分不再允许的等次置空，由民主评议重定（G3）。错误：NOT_FOUND、CORRECTION_REFUSED。
 */
export const correct: Handler<'assessment', 'correct'> = async (input, call) => {
  const { noticeId, reason, rows: rewrites = [] } = input;
  const notice = await notices.get(noticeId);
  const period = periodOf(notice?.period ?? '');
  if (notice?.branchId !== call.orgId || period === null) {
    return fail('NOT_FOUND', { what: '这份公示' });
  }
  const { year } = period;
  const [roster, ledger] = await Promise.all([membersOf(call.orgId), yearLedger(call.orgId, year)]);
  return mutate<Output<'assessment', 'correct'>>(call, call.orgId, async (tx) => {
    const current = await loadYear(call.orgId, year, tx);
    const made = period.quarter
      ? correctedQuarter(current.doc, period.quarter, { roster, ledger, call })
      : correctedYear(current.doc, { roster, ledger, call }, rewrites);
    if (made?.publication.noticeId !== noticeId) return fail('NOT_FOUND', { what: '这份公示' });
    const latest = await notices.get(noticeId, tx);
    const permission = pointsCorrection({
      changed: made.before !== made.digest,
      owed: latest !== null && correctionOwed(latest),
      rewrites: rewrites.length > 0,
    });
    if (!permission.allowed) return refuse('CORRECTION_REFUSED', permission.reasons);
    if (made.barred.length > 0) return refuse('CORRECTION_REFUSED', made.barred);
    const { branchId } = current.doc;
    const { content } = made;
    const published = await correctNotice(tx, call, { branchId, noticeId, content, reason });
    if (!published.ok) return published;
    const { version } = published.value.notice;
    const { digest, publication } = made;
    const by = call.actor.member.name;
    const entry = { ...publication, version, at: call.now, by, digest };
    await saveYear(current, made.changesWith(entry), tx);
    return ok({ output: { noticeId, version }, events: published.value.events });
  });
};

type Rewrites = NonNullable<Input<'assessment', 'correct'>['rows']>;

interface Sources {
  readonly roster: readonly MemberDoc[];
  readonly ledger: YearLedger;
  readonly call: Call;
}

/** `2026Q1` → 2026 年第 1 季度；`2026` → 全年；别的公示的为 null。 */
function periodOf(period: string): { year: number; quarter: Quarter | null } | null {
  const match = /^(\d{4})(?:Q([1-4]))?$/.exec(period);
  if (!match) return null;
  const quarter = match[2] === undefined ? null : (Number(match[2]) as Quarter);
  return { year: Number(match[1]), quarter };
}

function correctedQuarter(
  { quarters, year, branchId }: AssessmentDoc,
  quarter: Quarter,
  { roster, ledger, call }: Sources,
): Corrected | null {
  const publication = quarters[String(quarter)];
  if (!publication) return null;
  const { listed, digest: before } = publication;
  const cut = quarterCut(year, quarter, call.now);
  const scoreOf = (memberId: string) => ledger.scoreOf(memberId, cut);
  return {
    publication,
    before,
    barred: [],
    digest: scoresDigest(listed, scoreOf),
    content: contentOf('quarter', year, listed, scoreOf, signersIn(roster, branchId)),
    changesWith: (entry) => ({ quarters: { ...quarters, [quarter]: entry } }),
  };
}

function correctedYear(
  { annual, rows: frozen, year, branchId }: AssessmentDoc,
  { roster, ledger }: Sources,
  rewrites: Rewrites,
): Corrected | null {
  if (!annual) return null;
  const written = new Map<string, Written>(frozen.map((row) => [row.memberId, row]));
  for (const { memberId, grade, remark } of rewrites) written.set(memberId, { grade, remark });
  const scored = scoredRows(frozen, ledger, year, written);
  const rewritten = new Set(rewrites.map(({ memberId }) => memberId));
  const rows = scored.map((row) => stillAllowed(row, year));
  const scoreOf = (memberId: string) => ledger.scoreOf(memberId);
  return {
    publication: annual,
    before: annual.digest,
    barred: scored.flatMap((row, at) =>
      rewritten.has(row.memberId) && rows[at]?.grade !== row.grade
        ? conclusionsOf(row, year).reasons
        : [],
    ),
    digest: scoresDigest(rows, scoreOf),
    content: contentOf('year', year, rows, scoreOf, signersIn(roster, branchId)),
    changesWith: (entry) => ({ annual: entry, rows }),
  };
}

/** 等次不在更正后的得分允许之内的，置空。 */
function stillAllowed(row: FrozenRow, year: number): FrozenRow {
  const { grade } = row;
  const { required, barred } = conclusionsOf(row, year).value;
  const kept = grade !== null && !barred.includes(grade) && (required ?? grade) === grade;
  return kept ? row : { ...row, grade: null };
}

function conclusionsOf({ score, vetoed, hint }: FrozenRow, year: number) {
  return allowedConclusions({ score, vetoed, topRanked: hint === 'top' }, pointSchemeFor(year));
}
