import { MEMBER_KIND_LABELS, POSITION_LABELS, SERVICE_STATUS_LABELS } from '../../types/labels';
import * as shapes from '../../types/shapes';
import type { RosterFields } from '../_store/previews';
import type { SheetRow } from './rosterSheet';

/** 某列的错误。 */
export interface ColumnError {
  readonly column: string;
  readonly message: string;
}

/** 一行读出来的党员，或错在哪几列（O6：类别、状态、职务都是定好的取值）。 */
export type ParsedRow =
  | { readonly ok: true; readonly fields: RosterFields }
  | { readonly ok: false; readonly name: string; readonly errors: readonly ColumnError[] };

/** 一行 Excel → 名册字段；错误逐列说明，一次说全。 */
export function parseRosterRow({ cells }: SheetRow): ParsedRow {
  const errors: ColumnError[] = [];
  const text = (column: string) => cells[column] ?? '';
  const check = (column: string, problem: string | null) => {
    if (problem !== null) errors.push({ column, message: problem });
  };
  const name = shapes.personName.safeParse(text('姓名'));
  check('姓名', name.success ? null : (name.error.issues[0]?.message ?? '不对'));
  const phoneText = text('手机号').replace(/[\s-]/g, '');
  const phone = phoneText === '' ? null : phoneText;
  check(
    '手机号',
    phone === null || shapes.phone.safeParse(phone).success ? null : '手机号应为 11 位数字',
  );
  const kind = oneOf(MEMBER_KIND_LABELS, text('党员类别'));
  check('党员类别', kind ? null : choices(MEMBER_KIND_LABELS));
  const serviceStatus = oneOf(SERVICE_STATUS_LABELS, text('在职状态'));
  check('在职状态', serviceStatus ? null : choices(SERVICE_STATUS_LABELS));
  const position = oneOf(POSITION_LABELS, text('职务') || POSITION_LABELS.ordinary);
  check('职务', position ? null : choices(POSITION_LABELS));
  const mobile = yesNo(text('流动党员'));
  check('流动党员', mobile === null ? '应填“是”或“否”' : null);
  const careManaged = yesNo(text('关爱管理'));
  check('关爱管理', careManaged === null ? '应填“是”或“否”' : null);
  const joinedOn = text('入党日期') === '' ? null : text('入党日期').replaceAll('/', '-');
  check(
    '入党日期',
    joinedOn === null || shapes.day.safeParse(joinedOn).success ? null : '日期应写作 2026-01-31',
  );
  const group = text('党小组') === '' ? null : text('党小组');
  const named = group === null ? null : shapes.line(30).safeParse(group);
  check(
    '党小组',
    named === null || named.success ? null : (named.error.issues[0]?.message ?? '不对'),
  );
  if (
    errors.length > 0 ||
    !name.success ||
    !kind ||
    !serviceStatus ||
    !position ||
    mobile === null ||
    careManaged === null
  ) {
    return { ok: false, name: text('姓名').slice(0, 30), errors };
  }
  return {
    ok: true,
    fields: {
      name: name.data,
      phone,
      kind,
      serviceStatus,
      position,
      group,
      mobile,
      careManaged,
      joinedOn,
    },
  };
}

function oneOf<K extends string>(labels: Readonly<Record<K, string>>, text: string): K | null {
  const entry = (Object.entries(labels) as [K, string][]).find(([, label]) => label === text);
  return entry ? entry[0] : null;
}

function choices(labels: Readonly<Record<string, string>>): string {
  return `应填${Object.values(labels)
    .map((label) => `“${label}”`)
    .join('或')}`;
}

function yesNo(text: string): boolean | null {
  if (text === '' || text === '否') return false;
  return text === '是' ? true : null;
}
