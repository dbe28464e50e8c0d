import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { _ } from '../_runtime/cloud';
import { downloadFile } from '../_runtime/fileStorage';
import { idFor } from '../_runtime/ids';
import { membersOf } from '../_store/members';
import { orgs } from '../_store/orgs';
import { previews } from '../_store/previews';
import { careIn } from '../points/careState';
import { planRoster } from './rosterPlan';
import { readRosterSheet } from './rosterSheet';

const LIFETIME_MS = 60 * 60_000;

/**
 * 名册逐行预览（O10）：新增、更新、不变、错误及原因；只存预览，不改名册。
 * 错误：ROSTER_UNREADABLE、ROSTER_COLUMNS_MISSING、ROSTER_EMPTY、ROSTER_TOO_LONG。
 */
export const previewRoster: Handler<'member', 'previewRoster'> = async (input, call) => {
  const file = await downloadFile(input.fileId);
  if (!file) return fail('ROSTER_UNREADABLE');
  const sheet = await readRosterSheet(file);
  if (!sheet.ok) return sheet;
  const [branch, roster, care] = await Promise.all([
    orgs.get(call.orgId),
    membersOf(call.orgId),
    careIn(call.orgId),
  ]);
  if (!branch) return fail('NOT_FOUND', { what: '支部' });
  const wished = [...care].flatMap(([memberId, { wish }]) => (wish === null ? [] : [memberId]));
  const plan = planRoster(sheet.value, roster, new Set(wished));
  const counts = { create: 0, update: 0, same: 0, error: 0 };
  for (const row of plan.rows) counts[row.outcome] += 1;
  const previewId = idFor(call, 'w');
  await previews.removeWhere({ _id: previewId });
  await previews.removeWhere({ expiresAt: _.lt(call.now) });
  await previews.insert({
    _id: previewId,
    branchId: branch._id,
    by: call.actor.memberId,
    rosterVersion: branch.rosterVersion,
    changes: plan.changes,
    errorRows: counts.error,
    expiresAt: call.now + LIFETIME_MS,
  });
  return ok({ previewId, rows: [...plan.rows], counts, missing: [...plan.missing] });
};
