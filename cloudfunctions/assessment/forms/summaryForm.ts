import type { NoticeContent } from '../../../types/contracts/notice';
import type { Document } from '../../_document/model';

/** 汇总公示表上的全部内容：行就是公示的行，一字不差（N2、N5）。 */
export interface SummaryFormData {
  readonly branchName: string;
  readonly year: number;
  readonly content: NoticeContent;
  /** 照的是哪一份：公示的第几版、支部评定，或者都还没有。 */
  readonly source: string;
  readonly date: number;
}

/** 各列的宽：姓名、基础积分、加分、减分、综合得分、民主评议、备注。 */
const WIDTHS = [18, 16, 34, 34, 16, 16, 22];

/** 党员日常积分汇总（公示）表（〔积分〕附件3）：记录员、书记签字，支部盖章。 */
export function summaryForm(data: SummaryFormData): Document {
  const { branchName, year, content, source } = data;
  return {
    title: '党员日常积分汇总（公示）表',
    subtitle: `（${String(year)}年度）`,
    author: branchName,
    date: data.date,
    body: 'form',
    blocks: [
      { kind: 'fields', rows: [[{ label: '党支部名称（盖章）', value: branchName }]] },
      {
        kind: 'table',
        widths: content.columns.map((_, at) => WIDTHS[at] ?? 20),
        headerRows: 1,
        small: true,
        rows: [
          content.columns.map((text) => ({ text, strong: true })),
          ...content.rows.map((row) =>
            row.map(
              (text, at) => ({ text, align: at === 2 || at === 3 ? 'left' : 'center' }) as const,
            ),
          ),
        ],
      },
      {
        kind: 'together',
        blocks: [
          ...content.notes.map((text) => ({ kind: 'paragraph', text }) as const),
          {
            kind: 'signatures',
            lines: [
              { duty: '考核记录员（签字）', name: '' },
              { duty: '党支部书记（签字）', name: '' },
            ],
          },
        ],
      },
    ],
    footer: source,
  };
}
