import { claimSupplement } from '../../rules/points/claimSupplement';
import type { Input, Output } from '../../types/api';
import type { AppError } from '../../types/errors';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Call, Handler } from '../_runtime/call';
import { checkText } from '../_runtime/contentCheck';
import { sha256 } from '../_runtime/hash';
import { mutate } from '../_runtime/mutate';
import { refuse } from '../_runtime/refuse';
import type { CheckState, ProposalDoc } from '../_store/proposals';
import { loadProposal, proposals, storeProposal } from '../_store/proposals';
import { readyAtOf, stateOf } from './ledger/state';
import { dropOriginals, storeMaterials } from './materials';
import { askedWitness } from './openProposal';
import { peopleIn } from './people';
import type { SupplementPayload } from './proposalEvent';
import { closedRefusal } from './testimony';
import { mayChange } from './withdraw';

type Request = Input<'points', 'supplement'>;

/**
 * 认定之前补充材料、证明人，改写事由（S6、S7）；退回的随即重新送审，减分的申辩时间重新算（G5）。
 * 错误：NOT_FOUND、PROPOSAL_WITHDRAWN、PROPOSAL_DECIDED、CLAIM_REFUSED、MEMBER_UNKNOWN、CONTENT_REFUSED、
 * MATERIAL_UNREADABLE。
 */
export const supplement: Handler<'points', 'supplement'> = async (input, call) => {
  const { proposalId } = input;
  const before = await proposals.get(proposalId);
  if (before?.branchId !== call.orgId) return fail('NOT_FOUND', { what: '这条记录' });
  const early = refusalOf(input, call, before);
  if (early) return early;
  const people = await peopleIn(call.orgId, input.witnessIds);
  if (!people.ok) return people;
  const story = input.story ?? before.story;
  const check = await checkAgain(input, call, before);
  if (check === 'risky') return fail('CONTENT_REFUSED', { field: '事由' });
  const stored = await storeMaterials(call, proposalId, input.materials);
  if (!stored.ok) return stored;
  const done = await mutate<Output<'points', 'supplement'>>(call, call.orgId, async (tx) => {
    const loaded = await loadProposal(tx, call.orgId, proposalId);
    if (!loaded.ok) return loaded;
    const doc = loaded.value;
    const refusal = refusalOf(input, call, doc);
    if (refusal) return refusal;
    const changes = {
      story,
      check,
      returned: null,
      materials: [...doc.materials, ...stored.value],
      witnesses: [...doc.witnesses, ...people.value.map(askedWitness)],
      askedIds: [...doc.askedIds, ...people.value.map(({ _id }) => _id)],
    };
    const evidence = { ...doc, ...changes, materials: changes.materials.length };
    const readyAt = readyAtOf(evidence, doc.readyAt, call.now, true);
    await storeProposal(tx, doc, { ...changes, readyAt });
    const payload: SupplementPayload = {
      storyHash: input.story === undefined ? null : sha256(story),
      materials: stored.value.map(({ sha256: digest }) => digest),
      asked: people.value.map(({ _id }) => _id),
      check,
    };
    return ok({
      output: { proposalId, state: stateOf({ ...doc, ...changes, readyAt }, call.now) },
      events: [
        {
          type: 'points.supplemented',
          subject: { memberId: doc.memberId, proposalId },
          payload: { ...payload },
        },
      ],
    });
  });
  if (done.ok) await dropOriginals(input.materials);
  return done;
};

/** 改写了的、还没查成的，再查一次；别的照旧。 */
async function checkAgain(
  { story }: Request,
  { openid }: Call,
  before: ProposalDoc,
): Promise<CheckState> {
  if (story === undefined && before.check !== 'pending') return before.check;
  const verdict = await checkText(openid, story ?? before.story);
  return verdict === 'unavailable' ? 'pending' : verdict;
}

function refusalOf(
  input: Request,
  call: Call,
  doc: ProposalDoc,
): { readonly ok: false; readonly error: AppError } | null {
  if (!mayChange(doc, call.actor.memberId)) return fail('NOT_FOUND', { what: '这条记录' });
  const closed = closedRefusal(doc);
  if (closed) return closed;
  const permission = claimSupplement({
    subjectId: doc.memberId,
    filerId: doc.filedBy,
    knownIds: doc.witnesses.map(({ witnessId }) => witnessId),
    witnessIds: input.witnessIds,
    rewritten: input.story !== undefined,
    materials: doc.materials.length + input.materials.length,
    added: input.materials.length,
    check: doc.check === 'pending' || doc.check === 'risky' ? doc.check : 'passed',
  });
  return permission.allowed ? null : refuse('CLAIM_REFUSED', permission.reasons);
}
