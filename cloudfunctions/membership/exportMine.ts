import {
  BOOK_LABELS,
  MEMBER_KIND_LABELS,
  POSITION_LABELS,
  SERVICE_STATUS_LABELS,
} from '../../types/labels';
import { ok } from '../../types/result';
import { dayOf } from '../../types/time';
import type { Handler } from '../_runtime/call';
import { bookOf } from './bookView';
import { cardOfMember } from './cardView';
import { memberFacts } from './memberFacts';
import { workbookOf } from './workbook';

/** 我的信息卡与活动记录本，Excel（O10）。 */
export const exportMine: Handler<'membership', 'exportMine'> = async ({ year }, call) => {
  const { member, memberId } = call.actor;
  const facts = await memberFacts(call.orgId, memberId, year);
  const card = cardOfMember(member, facts);
  const lines = bookOf(memberId, facts, year, call.now, true);
  const base64 = await workbookOf([
    {
      name: '党员信息卡',
      header: ['项目', '内容'],
      rows: [
        ['姓名', card.name],
        ['党员类别', MEMBER_KIND_LABELS[card.kind]],
        ['在职状态', SERVICE_STATUS_LABELS[card.serviceStatus]],
        ['职务', POSITION_LABELS[card.position]],
        ['任职', card.offices.join('、')],
        ['党小组', card.group ?? ''],
        ['流动党员', card.mobile ? '是' : '否'],
        ['入党日期', card.joinedOn ?? ''],
        ['岗位承诺', card.pledge?.text ?? ''],
      ],
    },
    {
      name: '活动记录本',
      header: ['日期', '类别', '事项', '情况'],
      rows: lines.map(({ at, what, title, detail }) => [
        dayOf(at),
        BOOK_LABELS[what],
        title,
        detail,
      ]),
    },
  ]);
  return ok({ name: `${card.name}${year}年信息卡与活动记录本.xlsx`, base64 });
};
