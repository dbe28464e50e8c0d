import type { BookLine, MemberCard } from '../../types/contracts/membership';
import type { Cell, Document } from '../_document/model';
import { BOOK_HEADER, bookRows, cardRows } from './cardRows';

/** 信息卡与活动记录本的 A4 文书（O10）。 */
export function cardForm(
  card: MemberCard,
  lines: readonly BookLine[],
  year: number,
  branchName: string,
  now: number,
): Document {
  const left = (text: string): Cell => ({ text, align: 'left' });
  return {
    title: '党员信息卡与活动记录本',
    subtitle: `（${branchName}，${year} 年）`,
    author: branchName,
    date: now,
    body: 'form',
    blocks: [
      { kind: 'heading', text: '一、信息卡' },
      {
        kind: 'table',
        widths: [1, 4],
        headerRows: 0,
        rows: cardRows(card).map(([label, value]) => [{ text: label, strong: true }, left(value)]),
      },
      { kind: 'heading', text: '二、活动记录本' },
      {
        kind: 'table',
        widths: [3, 2, 5, 6],
        headerRows: 1,
        rows: [
          BOOK_HEADER.map((text) => ({ text, strong: true })),
          ...bookRows(lines).map((row) => row.map(left)),
        ],
      },
    ],
    footer: '各行由签到、积分等记录自动得来',
  };
}
