import {
  CATEGORY_LABELS,
  MEMBER_KIND_LABELS,
  POSITION_LABELS,
  SERVICE_STATUS_LABELS,
} from '../../types/labels';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { ledgerRows } from './ledgerView';
import { workbookOf } from './workbook';

const HEADER = [
  '姓名',
  '党员类别',
  '在职状态',
  '职务',
  '党小组',
  '入党日期',
  '到会次数',
  '讲党课次数',
  '谈心次数',
  '未交党费月数',
];

/** 分类台账，Excel（O10）；查看留痕。 */
export const exportLedger: Handler<'membership', 'exportLedger'> = async (input, call) => {
  const { category, year } = input;
  const rows = await ledgerRows(call.orgId, category, year, call.now);
  const base64 = await workbookOf([
    {
      name: CATEGORY_LABELS[category],
      header: HEADER,
      rows: rows.map((row) => [
        row.name,
        MEMBER_KIND_LABELS[row.kind],
        SERVICE_STATUS_LABELS[row.serviceStatus],
        POSITION_LABELS[row.position],
        row.group ?? '',
        row.joinedOn ?? '',
        row.attended,
        row.lectures,
        row.talks,
        row.unpaidMonths,
      ]),
    },
  ]);
  return ok({ name: `${year}年${CATEGORY_LABELS[category]}台账.xlsx`, base64 });
};
