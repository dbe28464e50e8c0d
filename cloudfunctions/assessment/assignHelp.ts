import { helpPermission } from '../../rules/points/helpPermission';
import type { Output } from '../../types/api';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { refuse } from '../_runtime/refuse';
import { membersOf } from '../_store/members';
import { followUpOf } from './conclusions';
import { loadYear, saveYear } from './yearDoc';

/**
 * 指定谈心谈话、结对帮扶的人（S10）：年度结果公示之后，只对考核低或名次靠后的；再指定一次就是改。
 * 错误：NOT_FOUND、ASSESSMENT_REFUSED。
 */
export const assignHelp: Handler<'assessment', 'assignHelp'> = async (input, call) => {
  const { year, memberId, helperIds } = input;
  const roster = await membersOf(call.orgId);
  const rosterIds = new Set(roster.map(({ _id }) => _id));
  return mutate<Output<'assessment', 'assignHelp'>>(call, call.orgId, async (tx) => {
    const current = await loadYear(call.orgId, year, tx);
    const { doc } = current;
    const row = doc.rows.find((one) => one.memberId === memberId);
    if (!row) return fail('NOT_FOUND', { what: '这名党员的年度结果' });
    const permission = helpPermission({
      memberId,
      published: doc.annual !== null,
      due: followUpOf(year, row, undefined, 'none').value.help,
      helperIds,
      rosterIds,
    });
    if (!permission.allowed) return refuse('ASSESSMENT_REFUSED', permission.reasons);
    const before = doc.help[memberId];
    const help = { outcome: before?.outcome ?? null, note: before?.note ?? null, helperIds };
    await saveYear(current, { help: { ...doc.help, [memberId]: help } }, tx);
    return ok({
      output: { year, memberId },
      events: [
        { type: 'assessment.helpAssigned', subject: { memberId }, payload: { year, helperIds } },
      ],
    });
  });
};
