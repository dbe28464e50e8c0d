import type { Input, Output } from '../../types/api';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Result } from '../../types/result';
import type { Call, Handler } from '../_runtime/call';
import { temporaryUrls } from '../_runtime/fileStorage';
import { journal } from '../_runtime/journal';
import type { ProposalDoc } from '../_store/proposals';
import { isFiledId, proposals } from '../_store/proposals';
import { holdsAny } from '../meeting/holdsAny';
import { proposalsOf } from './ledger/queries';
import { isOpen, stateOf } from './ledger/state';
import type { Proposal } from './ledger/types';
import { mayOf, blockedBy } from './may';
import { reviewedDoc } from './review';
import { LEADERS, reviewersFor } from './reviewers';
import { similarTo } from './similar';
import { isShown } from './testimony';
import { lineOf, namesFor } from './views';
import { mayChange } from './withdraw';

type Detail = Output<'points', 'proposal'>;

/** 看得到全部的职务；当事人、提出的人另算。 */
const WATCHERS = [...LEADERS, 'recorder', 'recordSupervisor', 'superior'] as const;
const REVIEWERS = [...LEADERS, 'superior'] as const;

/**
 * 一件拟记事项的全部（X1）：看得到的是当事人、提出的人、书记、副书记、记录员、监督员、上级；
 * 证明人只看得到请他证明的事由；别的人与没有这件事一样。错误：NOT_FOUND。
 */
export const proposal: Handler<'points', 'proposal'> = (input, call) =>
  isFiledId(input.proposalId) ? filedDetail(input, call) : recordedDetail(input, call);

type Request = Input<'points', 'proposal'>;

/** 由人提出的：文档里有事由、材料、证明人。 */
async function filedDetail({ proposalId }: Request, call: Call): Promise<Result<Detail>> {
  const doc = await proposals.get(proposalId);
  const { memberId } = call.actor;
  if (doc?.branchId !== call.orgId) return fail('NOT_FOUND', { what: '这条记录' });
  const sees = holdsAny(call.roles, WATCHERS) || [doc.memberId, doc.filedBy].includes(memberId);
  const asked = doc.witnesses.find(({ witnessId }) => witnessId === memberId);
  if (!sees && !(asked && isShown(doc) && !doc.withdrawn))
    return fail('NOT_FOUND', { what: '这条记录' });
  const folded = (await proposalsOf(doc.memberId)).find((one) => one.proposalId === proposalId);
  if (!folded) return fail('NOT_FOUND', { what: '这条记录' });
  if (!sees) return ok(await witnessView(doc, folded, call));
  const reviews = holdsAny(call.roles, REVIEWERS);
  const [names, urls, reviewers, similar] = await Promise.all([
    namesFor([folded]),
    temporaryUrls(doc.materials.map(({ file }) => file)),
    reviews ? reviewersFor(call) : null,
    reviews ? similarTo(doc) : [],
  ]);
  const reviewed = reviewedDoc(doc);
  const changes = mayChange(doc, memberId);
  return ok({
    line: lineOf(folded, names, call.now),
    ...headOf(doc),
    materials: doc.materials.map(({ name, file, image }) => ({
      name,
      url: urls.get(file) ?? null,
      image,
    })),
    official: doc.official,
    witnesses: doc.witnesses.map((witness) => ({
      witnessId: witness.witnessId,
      name: witness.name,
      unit: witness.unit,
      state: witnessState(witness.decision),
      byPaper: witness.byPaper,
      at: witness.at,
    })),
    inviteCode: changes && doc.open && doc.kind !== 'veto' ? doc.inviteCode : null,
    returnedFor:
      doc.check === 'risky'
        ? '事由没有通过内容安全检查，请改写后再交'
        : (doc.returned?.reason ?? null),
    similar,
    may: {
      ...mayOf(folded, reviewed, reviewers, call),
      witness: asked !== undefined && doc.open && isShown(doc),
      withdraw: changes && doc.open,
      supplement: changes && doc.open,
    },
    blocked: blockedBy(folded, reviewed, reviewers, call),
    lookClosely: reviews && doc.check === 'review',
  });
}

/** 签到、党费自动拟记的：都在事件账上。 */
async function recordedDetail({ proposalId }: Request, call: Call): Promise<Result<Detail>> {
  const entry = await journal.get(proposalId);
  const memberId = entry?.subject.memberId;
  const own = memberId === call.actor.memberId;
  if (entry?.orgId !== call.orgId || memberId === undefined)
    return fail('NOT_FOUND', { what: '这条记录' });
  if (!own && !holdsAny(call.roles, WATCHERS)) return fail('NOT_FOUND', { what: '这条记录' });
  const folded = (await proposalsOf(memberId)).find((one) => one.proposalId === proposalId);
  if (!folded) return fail('NOT_FOUND', { what: '这条记录' });
  const [names, reviewers] = await Promise.all([
    namesFor([folded]),
    holdsAny(call.roles, REVIEWERS) ? reviewersFor(call) : null,
  ]);
  const reviewed = { ...folded, filedBy: 'system', witnesses: [] };
  return ok({
    line: lineOf(folded, names, call.now),
    memberId,
    memberName: names.get(memberId) ?? '',
    count: folded.count,
    happenedOn: null,
    story: null,
    ...NOTHING_FILED,
    may: {
      ...mayOf(folded, reviewed, reviewers, call),
      witness: false,
      withdraw: false,
      supplement: false,
    },
    blocked: blockedBy(folded, reviewed, reviewers, call),
  });
}

const NOTHING_FILED = {
  materials: [],
  official: false,
  witnesses: [],
  inviteCode: null,
  returnedFor: null,
  similar: [],
  lookClosely: false,
} satisfies Partial<Detail>;

/** 证明人看到的：事由，与自己证明没有；没有材料、别的证明人、申辩、审核。 */
async function witnessView(doc: ProposalDoc, folded: Proposal, call: Call): Promise<Detail> {
  const { memberId } = call.actor;
  const [opening] = folded.steps;
  const own = doc.witnesses.find(({ witnessId }) => witnessId === memberId);
  const seen: Proposal = {
    ...folded,
    materials: 0,
    witnesses: [],
    steps: opening ? [opening] : [],
  };
  const line = lineOf(seen, await namesFor([seen]), call.now);
  return {
    line: { ...line, answerUntil: null, state: doc.open ? 'gathering' : stateOf(folded, call.now) },
    ...headOf(doc),
    ...NOTHING_FILED,
    witnesses: own
      ? [
          {
            witnessId: own.witnessId,
            name: own.name,
            unit: own.unit,
            state: witnessState(own.decision),
            byPaper: own.byPaper,
            at: own.at,
          },
        ]
      : [],
    may: {
      answer: false,
      withdraw: false,
      supplement: false,
      witness: isOpen(folded),
      decide: false,
      reverse: false,
    },
    blocked: [],
  };
}

function headOf({ memberId, memberName, count, happenedOn, story }: ProposalDoc) {
  return { memberId, memberName, count, happenedOn, story };
}

function witnessState(decision: 'confirm' | 'decline' | null) {
  return decision === null ? 'asked' : decision === 'confirm' ? 'confirmed' : 'declined';
}
