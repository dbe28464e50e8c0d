import { CATEGORY_LABELS } from '../../types/labels';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import { fontsBeside } from '../_document/pdf/fonts';
import type { Handler } from '../_runtime/call';
import { orgs } from '../_store/orgs';
import { LEDGER_HEADER, ledgerCells, ledgerForm } from './ledgerForm';
import { ledgerRows } from './ledgerView';
import { workbookOf } from './workbook';

/** 分类台账（O10）：Excel，或横放的 A4 文书；查看留痕。错误：NOT_FOUND。 */
export const exportLedger: Handler<'membership', 'exportLedger'> = async (input, call) => {
  const { category, year, format } = input;
  const [rows, branch] = await Promise.all([
    ledgerRows(call.orgId, category, year, call.now),
    orgs.get(call.orgId),
  ]);
  if (!branch) return fail('NOT_FOUND', { what: '支部' });
  const name = `${year}年${CATEGORY_LABELS[category]}台账.${format}`;
  if (format === 'xlsx') {
    const base64 = await workbookOf([
      { name: CATEGORY_LABELS[category], header: LEDGER_HEADER, rows: rows.map(ledgerCells) },
    ]);
    return ok({ name, base64 });
  }
  // 排版库大，只在真要出文书时才装入。
  const { render } = await import('../_document/render');
  const form = ledgerForm(category, rows, year, branch.name, call.now);
  const content = await render(form, format, fontsBeside(__dirname));
  return ok({ name, base64: content.toString('base64') });
};
