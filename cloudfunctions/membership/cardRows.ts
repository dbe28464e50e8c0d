import type { BookLine, MemberCard } from '../../types/contracts/membership';
import {
  BOOK_LABELS,
  MEMBER_KIND_LABELS,
  POSITION_LABELS,
  SERVICE_STATUS_LABELS,
} from '../../types/labels';
import { dayOf } from '../../types/time';

/** 信息卡的各项：名目与内容，Excel 与 A4 文书共用。 */
export function cardRows(card: MemberCard): [label: string, value: string][] {
  return [
    ['姓名', card.name],
    ['党员类别', MEMBER_KIND_LABELS[card.kind]],
    ['在职状态', SERVICE_STATUS_LABELS[card.serviceStatus]],
    ['职务', POSITION_LABELS[card.position]],
    ['任职', card.offices.join('、')],
    ['党小组', card.group ?? ''],
    ['流动党员', card.mobile ? '是' : '否'],
    ['入党日期', card.joinedOn ?? ''],
    ['岗位承诺', card.pledge?.text ?? ''],
  ];
}

/** 活动记录本的表头。 */
export const BOOK_HEADER = ['日期', '类别', '事项', '情况'];

/** 活动记录本的各行。 */
export function bookRows(lines: readonly BookLine[]): string[][] {
  return lines.map(({ at, what, title, detail }) => [dayOf(at), BOOK_LABELS[what], title, detail]);
}
