import { civilDateOf } from '../../rules/calendar/civil';
import {
  selfAssessmentPermission,
  selfScoresValid,
} from '../../rules/points/selfAssessmentPermission';
import type { Output } from '../../types/api';
import type { AppError } from '../../types/errors';
import { fail } from '../../types/errors';
import type { Result } from '../../types/result';
import { ok } from '../../types/result';
import type { Call, Handler } from '../_runtime/call';
import type { Outcome } from '../_runtime/mutate';
import { mutate } from '../_runtime/mutate';
import { refuse } from '../_runtime/refuse';
import type { Transaction } from '../_runtime/transaction';
import { inTransaction, isDuplicate } from '../_runtime/transaction';
import { yearClosed } from '../_store/assessments';
import type { MemberDoc } from '../_store/members';
import type { SelfAssessmentDoc } from '../_store/selfAssessments';
import { selfAssessmentId, selfAssessments } from '../_store/selfAssessments';
import { pointSchemeFor } from '../points/scheme';

type Saved = Output<'assessment', 'selfAssess'>;

/** 记住最近几次存草稿的请求：比手机会重发的多得多。 */
const KEPT = 20;

/**
 * 存自评的草稿，或交上（S5）：交之前只有本人读得到、账上也没有；一年一次，交了不能改。
 * 错误：SELF_ASSESSMENT_CLOSED、SELF_ASSESSMENT_INVALID、REQUEST_REUSED。
 */
export const selfAssess: Handler<'assessment', 'selfAssess'> = async (input, call) => {
  const { year, scores, submit } = input;
  const { member } = call.actor;
  return submit
    ? mutate<Saved>(call, call.orgId, (tx) => submitted(tx, call, member, { year, scores }, false))
    : saveDraft(call, year, scores);
};

/** 草稿不进账：两部手机同时头一次存，后到的请再存一次。 */
async function saveDraft(
  call: Call,
  year: number,
  scores: readonly number[],
): Promise<Result<Saved>> {
  try {
    return await inTransaction(async (tx) => {
      const value = await draftIn(tx, call, year, scores);
      return { keep: value.ok, value };
    });
  } catch (error) {
    if (isDuplicate(error)) return fail('BUSY');
    throw error;
  }
}

async function draftIn(
  tx: Transaction,
  call: Call,
  year: number,
  scores: readonly number[],
): Promise<Result<Saved>> {
  const { entryId, inputDigest } = call;
  const { member } = call.actor;
  const doc = await selfAssessments.get(selfAssessmentId(member._id, year), tx);
  const same = doc?.saves.find((save) => save.entryId === entryId);
  if (same) {
    return same.inputDigest === inputDigest
      ? ok({ year, submittedAt: null })
      : fail('REQUEST_REUSED');
  }
  const refused = await refusalOf(tx, call, member, doc, { year, scores });
  if (refused) return { ok: false, error: refused };
  const saves = [...(doc?.saves ?? []), { entryId, inputDigest }].slice(-KEPT);
  await store(tx, call, member, doc, { year, scores, submittedAt: null, saves });
  return ok({ year, submittedAt: null });
}

/** 交上一份自评：本人交的，或记录员照纸表录入的（`byPaper`）。在 `mutate` 里用。 */
export async function submitted(
  tx: Transaction,
  call: Call,
  member: MemberDoc,
  { year, scores }: { readonly year: number; readonly scores: readonly number[] },
  byPaper: boolean,
): Promise<Result<Outcome<Saved>>> {
  const doc = await selfAssessments.get(selfAssessmentId(member._id, year), tx);
  const refused = await refusalOf(tx, call, member, doc, { year, scores });
  if (refused) return { ok: false, error: refused };
  await store(tx, call, member, doc, { year, scores, submittedAt: call.now, saves: [] });
  return ok({
    output: { year, submittedAt: call.now },
    events: [
      {
        type: 'assessment.selfAssessed',
        subject: { memberId: member._id },
        payload: { year, scores: [...scores], byPaper },
      },
    ],
  });
}

async function refusalOf(
  tx: Transaction,
  call: Call,
  member: MemberDoc,
  doc: SelfAssessmentDoc | null,
  { year, scores }: { readonly year: number; readonly scores: readonly number[] },
): Promise<AppError | null> {
  const permission = selfAssessmentPermission({
    year,
    thisYear: civilDateOf(call.now).year,
    submitted: doc !== null && doc.submittedAt !== null,
    yearClosed: await yearClosed(call.orgId, year, tx),
    careManaged: member.careManaged,
  });
  if (!permission.allowed) return refuse('SELF_ASSESSMENT_CLOSED', permission.reasons).error;
  const valid = selfScoresValid(scores, pointSchemeFor(year));
  return valid.allowed ? null : refuse('SELF_ASSESSMENT_INVALID', valid.reasons).error;
}

function store(
  tx: Transaction,
  call: Call,
  { _id: memberId }: MemberDoc,
  doc: SelfAssessmentDoc | null,
  content: Pick<SelfAssessmentDoc, 'year' | 'scores' | 'submittedAt' | 'saves'>,
): Promise<void> {
  const _id = selfAssessmentId(memberId, content.year);
  return doc
    ? selfAssessments.update(_id, content, tx)
    : selfAssessments.insert({ _id, branchId: call.orgId, memberId, ...content }, tx);
}
