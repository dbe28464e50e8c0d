import { helpOutcomePermission } from '../../rules/points/helpPermission';
import type { Output } from '../../types/api';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { refuse } from '../_runtime/refuse';
import { loadYear, saveYear } from './yearDoc';

/**
 * 记下整改情况（S10）：效果不明显、不愿整改的提示支部按规定研究，不作结论（G3）；再记一次就是改，历次都在账上。
 * 错误：NOT_FOUND、ASSESSMENT_REFUSED。
 */
export const recordHelp: Handler<'assessment', 'recordHelp'> = (input, call) => {
  const { year, memberId, outcome, note } = input;
  return mutate<Output<'assessment', 'recordHelp'>>(call, call.orgId, async (tx) => {
    const current = await loadYear(call.orgId, year, tx);
    const { doc } = current;
    if (!doc.rows.some((one) => one.memberId === memberId)) {
      return fail('NOT_FOUND', { what: '这名党员的年度结果' });
    }
    const help = doc.help[memberId];
    const permission = helpOutcomePermission({
      published: doc.annual !== null,
      assigned: help !== undefined,
    });
    if (!permission.allowed || !help) return refuse('ASSESSMENT_REFUSED', permission.reasons);
    await saveYear(current, { help: { ...doc.help, [memberId]: { ...help, outcome, note } } }, tx);
    return ok({
      output: { year, memberId },
      events: [
        {
          type: 'assessment.helpRecorded',
          subject: { memberId },
          payload: { year, outcome, note },
        },
      ],
    });
  });
};
