import { dayOf } from '../../../types/time';
import { systemAuthor } from '../../_runtime/author';
import { _ } from '../../_runtime/cloud';
import { sha256 } from '../../_runtime/hash';
import { facts, journal } from '../../_runtime/journal';
import type { NewEvent } from '../../_runtime/mutate';
import { mutate } from '../../_runtime/mutate';
import type { LedgerCheckDoc } from '../../_store/ledgerChecks';
import { ledgerChecks } from '../../_store/ledgerChecks';
import { members } from '../../_store/members';
import { proposals } from '../../_store/proposals';
import { ATTENDANCE_EVENTS } from '../../meeting/attendance';
import { POINT_EVENTS } from '../ledger';
import { editedIn } from './chainCheck';
import type { YearMismatch } from './checkMember';
import { checkMember } from './checkMember';
import type { PrintedScore } from './publishedScores';

/** 一步核对几名党员。 */
export const STEP = 50;

/** 这一遍走到哪里；没有在走为 null。 */
export type Walking = LedgerCheckDoc['walking'];

/** 对不上的一处，记进账的样子。 */
export interface MismatchPayload {
  readonly year: number;
  readonly article: string;
  readonly code: string;
  readonly facts: YearMismatch['reason']['facts'];
  readonly expected: string;
  readonly found: string;
}

/**
 * 核对一个支部接下来的一批党员（X2）：一处对不上记一笔 `points.mismatched`，一天一处只记一次；只记不改。
 * 给出这一遍走到哪里；走完了为 null。往返约六次，账很长的每千条、每二百条各多一次。
 */
export async function checkBranch(
  orgId: string,
  walking: Walking,
  printed: readonly PrintedScore[],
  now: number,
): Promise<Walking> {
  const people = await members.find(
    { branchId: orgId, ...(walking === null ? {} : { _id: _.gt(walking.after) }) },
    { sort: [['_id', 'asc']], limit: STEP, fields: { name: true } },
  );
  const ids = people.map(({ _id }) => _id);
  if (ids.length > 0) await checkPeople(orgId, ids, printed, now);
  const from = walking?.from ?? now;
  const last = people.length < STEP ? undefined : ids.at(-1);
  const next = last === undefined ? null : { from, after: last };
  await remember(orgId, next, from, now);
  return next;
}

async function checkPeople(
  orgId: string,
  ids: readonly string[],
  printed: readonly PrintedScore[],
  now: number,
): Promise<void> {
  const types = _.in([...POINT_EVENTS, ...ATTENDANCE_EVENTS]);
  const [entries, docs] = await Promise.all([
    facts({ 'subject.memberId': _.in(ids), orgId, type: types }),
    proposals.findAll({ branchId: orgId, memberId: _.in(ids) }),
  ]);
  const scored = entries.filter(({ type }) => POINT_EVENTS.includes(type));
  const edited = await editedIn(orgId, scored);
  const events = ids.flatMap((memberId) => {
    const own = { entries: entries.filter(({ subject }) => subject.memberId === memberId) };
    const found = checkMember(
      {
        ...own,
        docs: docs.filter((doc) => doc.memberId === memberId),
        edited: edited.filter(({ subject }) => subject.memberId === memberId),
        printed: printed.filter((score) => score.memberId === memberId),
      },
      now,
    );
    return found.map((mismatch) => eventOf(memberId, mismatch, now));
  });
  if (events.length > 0) await report(orgId, events, now);
}

function eventOf(
  memberId: string,
  { year, reason, expected, found }: YearMismatch,
  now: number,
): NewEvent & { readonly id: string } {
  const { code, facts: because, articles } = reason;
  const what = sha256(JSON.stringify([code, because])).slice(0, 16);
  const payload: MismatchPayload = {
    year,
    article: articles[0] ?? 'X2',
    code,
    facts: because,
    expected,
    found,
  };
  return {
    id: `mm_${memberId}_${year}_${dayOf(now)}_${what}`,
    type: 'points.mismatched',
    subject: { memberId },
    payload: { ...payload },
  };
}

/** 今天记过的不再记（一步没走完又来一遍时）。 */
async function report(
  orgId: string,
  events: readonly (NewEvent & { readonly id: string })[],
  now: number,
): Promise<void> {
  const known = await journal.find(
    { _id: _.in(events.map(({ id }) => id)) },
    { fields: { type: true } },
  );
  const written = new Set(known.map(({ _id }) => _id));
  const fresh = events.filter(({ id }) => !written.has(id));
  const [first] = fresh;
  if (!first) return;
  const author = systemAuthor('nightly', `${orgId}|${first.id}`, now);
  const result = await mutate(author, orgId, () =>
    Promise.resolve({ ok: true, value: { output: { count: fresh.length }, events: fresh } }),
  );
  if (!result.ok) throw new Error(`核对的结果没有记下：${result.error.code}`);
}

async function remember(orgId: string, walking: Walking, from: number, now: number) {
  const done = walking === null ? { checkedAt: now, checkedFrom: from } : {};
  const updated = await ledgerChecks.updateWhere(
    { _id: orgId },
    { ...done, walking: walking === null ? null : _.set(walking) },
  );
  if (updated > 0) return;
  const fresh = { _id: orgId, checkedAt: null, checkedFrom: null, walking };
  await ledgerChecks.insert({ ...fresh, ...done });
}
