import type { RosterRow } from '../../types/contracts/member';
import { MEMBER_KIND_LABELS, POSITION_LABELS, SERVICE_STATUS_LABELS } from '../../types/labels';
import type { MemberDoc } from '../_store/members';
import type { PlannedChange, RosterFields } from '../_store/previews';
import type { ColumnError } from './rosterRow';
import { parseRosterRow } from './rosterRow';
import type { SheetRow } from './rosterSheet';

/** 名册预览：逐行的去向，与提交时要做的改动。 */
export interface RosterPlan {
  readonly rows: readonly RosterRow[];
  readonly changes: readonly PlannedChange[];
  readonly missing: readonly { readonly memberId: string; readonly name: string }[];
}

/**
 * 把 Excel 逐行对到现有名册：先认手机号，再认姓名；认不准的报错，不猜。
 * 文件里没有的人不删，只列出来核对。“关爱管理”一列是支部的书面记录；本人已经答复过愿不愿意的，
 * 以本人的答复为准（S2）：留空的照旧，写得不一样的报错。
 *
 * @param wished 答复过愿不愿意按关爱管理的党员
 */
export function planRoster(
  sheet: readonly SheetRow[],
  roster: readonly MemberDoc[],
  wished: ReadonlySet<string>,
): RosterPlan {
  const repeated = repeatedPhones(sheet);
  const claimed = new Map<string, number>();
  const rows: RosterRow[] = [];
  const changes: PlannedChange[] = [];
  for (const [index, line] of sheet.entries()) {
    const parsed = parseRosterRow(line);
    if (!parsed.ok) {
      rows.push({
        row: line.row,
        outcome: 'error',
        name: parsed.name,
        changes: [],
        errors: [...parsed.errors],
      });
      continue;
    }
    const match = matchOf(parsed.fields, roster, sheet);
    const fields = careKept(parsed.fields, line, match.member, wished);
    const error =
      rowError(line.row, fields, match, repeated, claimed) ??
      careError(fields, match.member, wished);
    if (error) {
      rows.push({
        row: line.row,
        outcome: 'error',
        name: fields.name,
        changes: [],
        errors: [error],
      });
      continue;
    }
    const before = match.member;
    if (before) claimed.set(before._id, line.row);
    const diff = before ? differences(before, fields) : [];
    const outcome = before ? (diff.length > 0 ? 'update' : 'same') : 'create';
    rows.push({ row: line.row, outcome, name: fields.name, changes: diff, errors: [] });
    if (outcome !== 'same')
      changes.push({ memberId: before?._id ?? null, rosterNo: index + 1, fields });
  }
  const missing = roster
    .filter((member) => !claimed.has(member._id))
    .map((member) => ({ memberId: member._id, name: member.name }));
  return { rows, changes, missing };
}

interface Match {
  readonly member: MemberDoc | null;
  readonly ambiguous: boolean;
}

function matchOf(
  fields: RosterFields,
  roster: readonly MemberDoc[],
  sheet: readonly SheetRow[],
): Match {
  const byPhone =
    fields.phone === null ? undefined : roster.find((member) => member.phone === fields.phone);
  if (byPhone) return { member: byPhone, ambiguous: false };
  const namesakes = roster.filter((member) => member.name === fields.name);
  const sameNameRows = sheet.filter((line) => line.cells['姓名'] === fields.name).length;
  if (namesakes.length === 0)
    return { member: null, ambiguous: fields.phone === null && sameNameRows > 1 };
  const [only] = namesakes;
  if (namesakes.length === 1 && sameNameRows === 1 && only)
    return { member: only, ambiguous: false };
  return { member: null, ambiguous: true };
}

function rowError(
  row: number,
  fields: RosterFields,
  match: Match,
  repeated: ReadonlyMap<string, readonly number[]>,
  claimed: ReadonlyMap<string, number>,
): ColumnError | null {
  const rows = fields.phone === null ? undefined : repeated.get(fields.phone);
  if (rows) {
    return {
      column: '手机号',
      message: `与第 ${rows.filter((other) => other !== row).join('、')} 行重复`,
    };
  }
  if (match.ambiguous) {
    return { column: '姓名', message: '名册或文件里有同名的人，请填手机号以便对上' };
  }
  const taken = match.member ? claimed.get(match.member._id) : undefined;
  return taken === undefined ? null : { column: '姓名', message: `与第 ${taken} 行是同一个人` };
}

/** 答复过的人，这一列留空就是照旧。 */
function careKept(
  fields: RosterFields,
  { cells }: SheetRow,
  member: MemberDoc | null,
  wished: ReadonlySet<string>,
): RosterFields {
  const blank = (cells['关爱管理'] ?? '') === '';
  return member && blank && wished.has(member._id)
    ? { ...fields, careManaged: member.careManaged }
    : fields;
}

function careError(
  fields: RosterFields,
  member: MemberDoc | null,
  wished: ReadonlySet<string>,
): ColumnError | null {
  if (!member || !wished.has(member._id) || member.careManaged === fields.careManaged) return null;
  const now = member.careManaged ? '是' : '否';
  return {
    column: '关爱管理',
    message: `本人已答复过愿不愿意，以本人意愿为准：填“${now}”或留空；要改请在关爱管理里征求`,
  };
}

function repeatedPhones(sheet: readonly SheetRow[]): Map<string, number[]> {
  const rowsOf = new Map<string, number[]>();
  for (const line of sheet) {
    const phone = (line.cells['手机号'] ?? '').replace(/[\s-]/g, '');
    if (phone !== '') rowsOf.set(phone, [...(rowsOf.get(phone) ?? []), line.row]);
  }
  return new Map([...rowsOf].filter(([, rows]) => rows.length > 1));
}

const COLUMNS: readonly (readonly [column: string, show: (fields: RosterFields) => string])[] = [
  ['姓名', (f) => f.name],
  ['手机号', (f) => f.phone ?? ''],
  ['党员类别', (f) => MEMBER_KIND_LABELS[f.kind]],
  ['在职状态', (f) => SERVICE_STATUS_LABELS[f.serviceStatus]],
  ['职务', (f) => POSITION_LABELS[f.position]],
  ['党小组', (f) => f.group ?? ''],
  ['流动党员', (f) => (f.mobile ? '是' : '否')],
  ['关爱管理', (f) => (f.careManaged ? '是' : '否')],
  ['入党日期', (f) => f.joinedOn ?? ''],
];

function differences(before: MemberDoc, after: RosterFields): RosterRow['changes'] {
  return COLUMNS.flatMap(([column, show]) => {
    const [from, to] = [show(before), show(after)];
    return from === to ? [] : [{ column, from, to }];
  });
}
