import type { ColumnCount, EnvelopeCount } from '../../rules/ballot/ballotCounts';
import { publishedGroups } from '../../rules/ballot/publishedGroups';
import { totals } from '../../rules/ballot/totals';
import { gradeNames } from '../../rules/explain/gradeNames';
import type { Output } from '../../types/api';
import type { BallotGroup } from '../../types/ballot/manifest';
import type { ClosingBody, ResultBody } from '../../types/ballot/archive';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import { ballotCount } from '../_ballot/columnCount';
import type { Handler } from '../_runtime/call';
import { viewReasons } from '../_runtime/view';
import type { AppraisalDoc } from '../_store/appraisals';
import { appraisalIn } from '../_store/appraisals';
import { attendanceOf } from './attendance';
import { unknownAppraisal } from './refuse';
import { schemeOf } from './scheme';

type Result = Output<'appraisal', 'result'>;
type Table = Result['tables'][number];

/**
 * 当场公布的结果与宣读稿（Q11—Q13）：党员票、群众票分计，再累计；一组太少的只公布合计（Q10）。
 * 计票之前没有任何中间数。错误：BOX_NOT_COUNTED。
 */
export const result: Handler<'appraisal', 'result'> = async (input, call) => {
  const doc = await appraisalIn(call.orgId, input.appraisalId);
  if (!doc) return unknownAppraisal();
  if (doc.closing === null || doc.result === null) return fail('BOX_NOT_COUNTED');
  const closing = JSON.parse(doc.closing.statement) as ClosingBody;
  const body = JSON.parse(doc.result.statement) as ResultBody;
  const count = ballotCount(closing, body);
  const sum = totals(count);
  const merged = body.groups.some(({ group }) => group === 'combined');
  const sizes = { party: count.party.envelopes.valid, mass: count.mass.envelopes.valid };
  const groups = publishedGroups(sizes, schemeOf(doc));
  const tables: Table[] = [];
  const apart = groups.value.length > 1 && !merged;
  if (apart) {
    tables.push(tableOf('party', count.party.envelopes, count.party.columns));
    tables.push(tableOf('mass', count.mass.envelopes, count.mass.columns));
  }
  const only = body.groups[0]?.group ?? 'party';
  const scope: Table['scope'] = body.groups.length === 1 ? only : 'total';
  tables.push(tableOf(scope, sum.envelopes, sum.columns));
  const names = Object.fromEntries(doc.subjects.map(({ id, name }) => [id, name]));
  return ok({
    grades: [...schemeOf(doc).ballotGrades.value],
    attendance: attendanceOf(doc),
    tables,
    names,
    script: scriptOf(doc, tables, names),
    reasons: viewReasons(groups.reasons),
  });
};

const tableOf = (
  scope: BallotGroup | 'total',
  envelopes: EnvelopeCount,
  columns: readonly ColumnCount[],
): Table => ({
  scope,
  envelopes,
  columns: columns.map(({ subjectId, grades, abstained }) => ({ subjectId, grades, abstained })),
});

const SCOPES: Readonly<Record<Table['scope'], string>> = {
  party: '党员票',
  mass: '群众票',
  combined: '全部票（党员票、群众票合并计票）',
  total: '合计',
};

/** 宣读稿：一行一句，照着念。 */
function scriptOf(
  doc: AppraisalDoc,
  tables: readonly Table[],
  names: Readonly<Record<string, string>>,
): string[] {
  const grades = schemeOf(doc).ballotGrades.value;
  return tables.flatMap(({ scope, envelopes, columns }) => [
    `${SCOPES[scope]}：实到 ${envelopes.present} 人，发出 ${envelopes.issued} 张，` +
      `收回 ${envelopes.collected} 张，有效 ${envelopes.valid} 张，无效 ${envelopes.invalid} 张。`,
    ...columns.map((column) => {
      const marks = grades.map((grade) => `${gradeNames(grade)} ${column.grades[grade]} 票`);
      const name = names[column.subjectId] ?? column.subjectId;
      return `${name}：${marks.join('，')}，弃权 ${column.abstained} 票。`;
    }),
  ]);
}
