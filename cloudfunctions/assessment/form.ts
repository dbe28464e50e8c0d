import { ROLE_LABELS } from '../../types/labels';
import { fail } from '../../types/errors';
import type { Result } from '../../types/result';
import { ok } from '../../types/result';
import type { Document } from '../_document/model';
import { fontsBeside } from '../_document/pdf/fonts';
import { ACCESS } from '../_runtime/access';
import type { Call, Handler } from '../_runtime/call';
import { members } from '../_store/members';
import { orgs } from '../_store/orgs';
import { selfAssessmentId, selfAssessments } from '../_store/selfAssessments';
import { holdsAny } from '../meeting/holdsAny';
import { proposalsOf } from '../points/ledger/queries';
import { pointSchemeFor } from '../points/scheme';
import { careRefused } from './forms/careRefused';
import { formDate } from './forms/formDate';
import { memberFacts } from './forms/memberFacts';
import { memberForm } from './forms/memberForm';
import { summaryContent } from './forms/summaryContent';
import { summaryForm } from './forms/summaryForm';

/** 看得到别人考核表、汇总表的职务：与做全支部压缩包的同一批。 */
const WATCHERS = ACCESS.assessment.bundleStart.who;

interface Named {
  readonly document: Document;
  readonly name: string;
}

/**
 * 附件2 一人的考核表（本人只能出自己的，其余须有职务），附件3 全支部的汇总公示表（S9、X1）。
 * 直接随应答给出，不落云存储；查看留痕。错误：NOT_FOUND、FORBIDDEN、ASSESSMENT_REFUSED。
 */
export const form: Handler<'assessment', 'form'> = async (input, call) => {
  const { year, format } = input;
  const made =
    input.form === 'member'
      ? await oneMember(call, year, input.memberId ?? call.actor.memberId)
      : await summary(call, year);
  if (!made.ok) return made;
  // 排版库大，只在真要出文书时才装入。
  const { render } = await import('../_document/render');
  const content = await render(made.value.document, format, fontsBeside(__dirname));
  return ok({ name: `${made.value.name}.${format}`, content: content.toString('base64') });
};

async function oneMember(call: Call, year: number, memberId: string): Promise<Result<Named>> {
  const unknown = fail('NOT_FOUND', { what: '这名党员的考核表' });
  if (memberId !== call.actor.memberId && !holdsAny(call.roles, WATCHERS)) return unknown;
  const [member, branch, proposals, self] = await Promise.all([
    members.get(memberId),
    orgs.get(call.orgId),
    proposalsOf(memberId),
    selfAssessments.get(selfAssessmentId(memberId, year)),
  ]);
  if (!branch || !member?.active || member.branchId !== branch._id) return unknown;
  if (member.careManaged) return careRefused();
  const scores = self?.submittedAt ? self.scores : null;
  const document = memberForm({
    ...memberFacts(member.name, proposals, scores, year),
    ...formDate(year, call.now),
    branchName: branch.name,
    year,
    scheme: pointSchemeFor(year),
  });
  return ok({ document, name: `${member.name}-${year}年度考核表` });
}

async function summary(call: Call, year: number): Promise<Result<Named>> {
  if (!holdsAny(call.roles, WATCHERS)) {
    return fail('FORBIDDEN', { who: WATCHERS.map((role) => ROLE_LABELS[role]).join('、') });
  }
  const [branch, found] = await Promise.all([orgs.get(call.orgId), summaryContent(call, year)]);
  if (!branch) return fail('NOT_FOUND', { what: '支部' });
  const { date } = formDate(year, call.now);
  const document = summaryForm({ branchName: branch.name, year, date, ...found });
  return ok({ document, name: `${year}年度积分汇总公示表` });
}
