import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { ledgerRows } from './ledgerView';

/** 分类台账（O10）；查看留痕。 */
export const ledger: Handler<'membership', 'ledger'> = async ({ category, year }, call) =>
  ok({ category, rows: await ledgerRows(call.orgId, category, year, call.now) });
