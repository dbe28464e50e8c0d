import { planCoverage } from '../../rules/calendar/planCoverage';
import { planProgress } from '../../rules/calendar/planProgress';
import { FREQUENCIES } from '../../rules/schemes/frequencies/byField';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import { ACCESS } from '../_runtime/access';
import type { Handler } from '../_runtime/call';
import { _ } from '../_runtime/cloud';
import { viewReasons } from '../_runtime/view';
import { members } from '../_store/members';
import type { PlanDoc } from '../_store/plans';
import { planId, plans } from '../_store/plans';
import { planContext, yearFacts } from './facts';
import { fieldOf } from './field';

/** 一年的计划与各行进度（M6）：写计划的人看在写的一版，其余的人看最近报备的一版。 */
export const get: Handler<'plan', 'get'> = async ({ year }, call) => {
  const [field, facts, doc] = await Promise.all([
    fieldOf(call.orgId),
    yearFacts(call.orgId, year),
    plans.get(planId(call.orgId, year)),
  ]);
  if (field === null) return fail('NOT_FOUND', { what: '支部' });
  const writers: readonly string[] = ACCESS.plan.save.who;
  const canEdit = call.roles.some((role) => writers.includes(role));
  const rows = canEdit ? doc?.rows : doc?.filedRows;
  if (!doc || !rows || rows.length === 0) return ok({ year, plan: null, shortfalls: [] });
  const events = facts.events.map(({ _id, planRowId, kind, startsAt, state }) => ({
    eventId: _id,
    planRowId,
    kind,
    at: startsAt,
    held: state === 'closed',
  }));
  const progress = planProgress(rows, events, facts.records, {
    year,
    draftedAt: doc.draftedAt,
    now: call.now,
  });
  const states = new Map(progress.map((row) => [row.rowId, row]));
  return ok({
    year,
    plan: {
      planId: doc._id,
      version: doc.version,
      changedSinceFiling: doc.filings.at(-1)?.version !== doc.version,
      rows: rows.map((row) => ({
        ...row,
        state: states.get(row.rowId)?.state ?? 'open',
        eventIds: [...(states.get(row.rowId)?.eventIds ?? [])],
      })),
      filings: await filingViews(doc),
      canEdit,
    },
    shortfalls: viewReasons(
      planCoverage(FREQUENCIES[field], planContext(facts.roster), rows, year).reasons,
    ),
  });
};

async function filingViews({ filings }: PlanDoc) {
  const ids = [...new Set(filings.flatMap((f) => [f.filedBy, f.answeredBy ?? f.filedBy]))];
  const people = ids.length === 0 ? [] : await members.find({ _id: _.in(ids) });
  const names = new Map(people.map((person) => [person._id, person.name]));
  return filings.map((f) => ({
    ...f,
    filedBy: names.get(f.filedBy) ?? '',
    answeredBy: f.answeredBy === null ? null : (names.get(f.answeredBy) ?? ''),
  }));
}
