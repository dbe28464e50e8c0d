import type { Output } from '../../types/api';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { _ } from '../_runtime/cloud';
import { idFor } from '../_runtime/ids';
import { mutate } from '../_runtime/mutate';
import { bundles } from '../_store/bundles';
import { membersOf } from '../_store/members';
import { orgs } from '../_store/orgs';
import { selfAssessments } from '../_store/selfAssessments';
import { proposalsIn } from '../points/ledger/queries';
import type { Proposal } from '../points/ledger/types';
import { careRefused } from './forms/careRefused';
import { formDate } from './forms/formDate';
import { memberFacts } from './forms/memberFacts';
import { participants } from './yearLedger';

/** 一天之后清掉。 */
const KEPT = 24 * 3_600_000;

/**
 * 立一件全支部的考核表压缩包（附件2，S9）：参加考核的每人一份，名册次序；各人的内容此刻就定下。
 * 错误：NOT_FOUND、ASSESSMENT_REFUSED。
 */
export const bundleStart: Handler<'assessment', 'bundleStart'> = async (input, call) => {
  const { year, format } = input;
  const [roster, branch, proposals, selves] = await Promise.all([
    membersOf(call.orgId),
    orgs.get(call.orgId),
    proposalsIn(call.orgId),
    selfAssessments.findAll(
      { branchId: call.orgId, year, submittedAt: _.gt(0) },
      { fields: { memberId: true, scores: true } },
    ),
  ]);
  if (!branch) return fail('NOT_FOUND', { what: '支部' });
  const people = participants(roster);
  if (people.length === 0) return careRefused();
  const scoresOf = new Map(selves.map(({ memberId, scores }) => [memberId, scores]));
  const own = byMember(proposals);
  const forms = people.map(({ _id, name }) =>
    memberFacts(name, own.get(_id) ?? [], scoresOf.get(_id) ?? null, year),
  );
  const bundleId = idFor(call, 'bu');
  return mutate<Output<'assessment', 'bundleStart'>>(call, call.orgId, async (tx) => {
    await bundles.insert(
      {
        _id: bundleId,
        branchId: call.orgId,
        branchName: branch.name,
        year,
        format,
        ...formDate(year, call.now),
        forms,
        made: 0,
        parts: [],
        file: null,
        steps: [],
        expiresAt: call.now + KEPT,
      },
      tx,
    );
    return ok({
      output: { bundleId, total: forms.length },
      events: [
        {
          type: 'assessment.exported',
          subject: {},
          payload: { bundleId, year, format, total: forms.length },
        },
      ],
    });
  });
};

function byMember(proposals: readonly Proposal[]): ReadonlyMap<string, readonly Proposal[]> {
  const own = new Map<string, Proposal[]>();
  for (const proposal of proposals) {
    const list = own.get(proposal.memberId);
    if (list) list.push(proposal);
    else own.set(proposal.memberId, [proposal]);
  }
  return own;
}
