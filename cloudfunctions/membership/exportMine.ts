import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import { fontsBeside } from '../_document/pdf/fonts';
import type { Handler } from '../_runtime/call';
import { orgs } from '../_store/orgs';
import { bookOf } from './bookView';
import { cardForm } from './cardForm';
import { BOOK_HEADER, bookRows, cardRows } from './cardRows';
import { cardOfMember } from './cardView';
import { memberFacts } from './memberFacts';
import { workbookOf } from './workbook';

/** 我的信息卡与活动记录本（O10）：Excel，或 A4 文书；直接随应答给出，不落云存储。错误：NOT_FOUND。 */
export const exportMine: Handler<'membership', 'exportMine'> = async ({ year, format }, call) => {
  const { member, memberId } = call.actor;
  const [facts, branch] = await Promise.all([
    memberFacts(call.orgId, memberId, year, call.now),
    orgs.get(call.orgId),
  ]);
  if (!branch) return fail('NOT_FOUND', { what: '支部' });
  const card = cardOfMember(member, facts);
  const lines = bookOf(memberId, facts, year, call.now, true);
  const name = `${card.name}${year}年信息卡与活动记录本.${format}`;
  if (format === 'xlsx') {
    const base64 = await workbookOf([
      { name: '党员信息卡', header: ['项目', '内容'], rows: cardRows(card) },
      { name: '活动记录本', header: BOOK_HEADER, rows: bookRows(lines) },
    ]);
    return ok({ name, base64 });
  }
  // 排版库大，只在真要出文书时才装入。
  const { render } = await import('../_document/render');
  const form = cardForm(card, lines, year, branch.name, call.now);
  const content = await render(form, format, fontsBeside(__dirname));
  return ok({ name, base64: content.toString('base64') });
};
