import type { PlanRow } from '../../rules/calendar/annualPlan';
import { kindOfDuty } from '../../rules/calendar/annualPlan';
import { FREQUENCIES } from '../../rules/schemes/frequencies/byField';
import type { Field } from '../../rules/vocabulary';
import type { Input } from '../../types/api';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { planId, plans } from '../_store/plans';
import { fieldOf } from './field';

type DraftRow = Input<'plan', 'save'>['rows'][number];

/**
 * 改计划（M6）：报备过的改了就是新的一版，须重新报备。
 * 错误：NOT_FOUND、PLAN_NONE、PLAN_CHANGED、PLAN_ROW_INVALID。
 */
export const save: Handler<'plan', 'save'> = async (input, call) => {
  const field = await fieldOf(call.orgId);
  if (field === null) return fail('NOT_FOUND', { what: '支部' });
  const { year } = input;
  const _id = planId(call.orgId, year);
  return mutate(call, call.orgId, async (tx) => {
    const current = await plans.get(_id, tx);
    if (!current) return fail('PLAN_NONE', { year });
    if (current.version !== input.version) return fail('PLAN_CHANGED');
    const known = new Set(current.rows.map(({ rowId }) => rowId));
    const detail = input.rows.map((row, at) => problemOf(row, at, input.rows, known));
    const wrong = detail.findIndex((problem) => problem !== null);
    if (wrong !== -1) {
      return fail('PLAN_ROW_INVALID', { row: wrong + 1, detail: detail[wrong] ?? '' });
    }
    const version = current.version + 1;
    const rows = input.rows.map((row, at) =>
      toRow(row, row.rowId ?? `${year}-v${version}-${at + 1}`, field),
    );
    await plans.update(_id, { rows, version }, tx);
    return ok({
      output: { planId: _id, version },
      events: [{ type: 'plan.saved', subject: {}, payload: { year, version, rows } }],
    });
  });
};

/** 一行哪里不对；没有问题为 null。行号只能是原有的，不能凭空写、不能重复。 */
function problemOf(
  row: DraftRow,
  at: number,
  rows: readonly DraftRow[],
  known: ReadonlySet<string>,
): string | null {
  if (row.rowId !== undefined && !known.has(row.rowId)) return '没有这一行';
  if (row.rowId !== undefined && rows.findIndex((other) => other.rowId === row.rowId) !== at) {
    return '与前面的行重复';
  }
  if (row.fromMonth > row.untilMonth) return '期间首月晚于末月';
  if (row.month < row.fromMonth || row.month > row.untilMonth) return '月份不在期间之内';
  if ((row.duty === 'groupMeeting') !== (row.group !== null)) return '党小组会须选党小组，其余不选';
  return null;
}

function toRow(row: DraftRow, rowId: string, field: Field): PlanRow {
  const { duty, group, fromMonth, untilMonth, month, theme } = row;
  const cycle = FREQUENCIES[field].duties[duty].value.every;
  return { rowId, duty, kind: kindOfDuty(duty), group, cycle, fromMonth, untilMonth, month, theme };
}
