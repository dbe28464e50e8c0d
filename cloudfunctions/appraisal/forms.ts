import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import { dayOf } from '../../types/time';
import { fontsBeside } from '../_document/pdf/fonts';
import type { Handler } from '../_runtime/call';
import { appraisalIn } from '../_store/appraisals';
import { meetingIn } from '../_store/meetings';
import { orgs } from '../_store/orgs';
import { attendanceOf } from './attendance';
import { digestOfResult } from './count';
import { unknownAppraisal } from './refuse';
import { result } from './result';
import { resultForm } from './resultForm';
import { schemeOf } from './scheme';

/**
 * 结果表的 A4 文书（Q13、Q27）：计票之后才有；清除之后结论还在，照样能出。
 * 只装已公布的数与签名的人，直接随应答给出，不落云存储。
 * 错误：NOT_FOUND、BOX_NOT_COUNTED。
 */
export const forms: Handler<'appraisal', 'forms'> = async (input, call) => {
  const doc = await appraisalIn(call.orgId, input.appraisalId);
  if (!doc) return unknownAppraisal();
  const attendance = attendanceOf(doc);
  if (!attendance || doc.manifestDigest === null) return fail('BOX_NOT_COUNTED');
  const [published, meeting, branch] = await Promise.all([
    result({ appraisalId: doc._id }, call),
    meetingIn(doc.branchId, doc.meetingId),
    orgs.get(doc.branchId),
  ]);
  if (!published.ok) return published;
  if (!meeting || !branch) throw new Error('测评所属的会议或支部不在了');
  const nameOf = new Map(doc.voters.map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[]): string[] => ids.map((id) => nameOf.get(id) ?? '');
  const form = resultForm({
    branchName: branch.name,
    title: doc.title,
    place: meeting.place,
    meetingAt: meeting.startsAt,
    round: doc.round,
    selfRating: doc.selfRating,
    grades: schemeOf(doc).ballotGrades.value,
    attendance,
    subjects: doc.subjects,
    tables: published.value.tables,
    scrutineers: named(doc.scrutineerIds),
    tellers: named(doc.tellerIds),
    manifestDigest: doc.manifestDigest,
    resultDigest: digestOfResult(doc.result),
  });
  // 排版库大，只在真要出文书时才装入：发票、投票的实例不为它多等。
  const { render } = await import('../_document/render');
  const content = await render(form, input.format, fontsBeside(__dirname));
  return ok({
    name: `民主测评结果表-${dayOf(meeting.startsAt)}.${input.format}`,
    content: content.toString('base64'),
  });
};
