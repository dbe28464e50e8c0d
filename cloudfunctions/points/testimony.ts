import { testimonyPermission } from '../../rules/points/testimony';
import type { AppError } from '../../types/errors';
import { fail } from '../../types/errors';
import type { Result } from '../../types/result';
import { ok } from '../../types/result';
import type { NewEvent } from '../_runtime/mutate';
import { refuse } from '../_runtime/refuse';
import type { Transaction } from '../_runtime/transaction';
import type { ProposalDoc, ProposalWitness } from '../_store/proposals';
import { storeProposal } from '../_store/proposals';
import { readyAtOf, stateOf } from './ledger/state';
import type { WitnessedPayload } from './proposalEvent';

/** 一次证明或不证明。 */
export interface Testimony {
  readonly witnessId: string;
  readonly name: string;
  readonly unit: string | null;
  readonly decision: 'confirm' | 'decline';
  readonly byPaper: boolean;
  readonly wechatKey: string | null;
  /** 本人写的一句，或书面证明在哪里。 */
  readonly note: string | null;
  /** 本支部在册的：以后在“请我证明的”里看得到、改得了。 */
  readonly onRoster: boolean;
  /** 代录的人；本人自己办的为 null。 */
  readonly keeperId: string | null;
}

/** 办不了的缘由：已撤回、已认定、还在检查；能办为 null。 */
export function closedRefusal(
  doc: ProposalDoc,
): { readonly ok: false; readonly error: AppError } | null {
  if (doc.withdrawn) return fail('PROPOSAL_WITHDRAWN');
  if (!doc.open) return fail('PROPOSAL_DECIDED');
  return null;
}

/** 文字过了检查，可以给证明人看。 */
export function isShown(doc: Pick<ProposalDoc, 'check'>): boolean {
  return doc.check === 'pass' || doc.check === 'review';
}

/** 换了身份再来的同一个人：同一个微信；或先有同名同单位的书面证明，本人后来从链接答复。 */
function isEarlier(witness: ProposalWitness, { wechatKey, name, unit }: Testimony): boolean {
  if (wechatKey !== null && witness.wechatKey === wechatKey) return true;
  return witness.byPaper && unit !== null && witness.unit === unit && witness.name === name;
}

/**
 * 在事务里记下一次证明（S8）：同一个人不论从名册、链接、书面哪一路进来只算一名，本人自己办的为准；
 * 随即重算证据齐不齐。错误：PROPOSAL_WITHDRAWN、PROPOSAL_DECIDED、PROPOSAL_CHECKING、WITNESS_REFUSED。
 */
export async function giveTestimony(
  tx: Transaction,
  doc: ProposalDoc,
  testimony: Testimony,
  now: number,
): Promise<Result<{ readonly state: ReturnType<typeof stateOf>; readonly event: NewEvent }>> {
  const closed = closedRefusal(doc);
  if (closed) return closed;
  if (!isShown(doc)) return fail('PROPOSAL_CHECKING');
  const { witnessId, wechatKey } = testimony;
  const same = doc.witnesses.find((witness) => witness.witnessId === witnessId);
  const earlier = doc.witnesses.find(
    (witness) => witness !== same && isEarlier(witness, testimony),
  );
  const permission = testimonyPermission({
    kind: doc.kind,
    subjectId: doc.memberId,
    filerId: doc.filedBy,
    witnessId,
    keeperId: testimony.keeperId,
    answeredInPerson: same !== undefined && same.decision !== null && !same.byPaper,
    witnesses: doc.witnesses.length + (same || earlier ? 0 : 1),
  });
  if (!permission.allowed) return refuse('WITNESS_REFUSED', permission.reasons);
  const { name, unit, decision, byPaper, note } = testimony;
  const given: ProposalWitness = {
    witnessId,
    name,
    unit,
    decision,
    byPaper,
    at: now,
    wechatKey: wechatKey ?? same?.wechatKey ?? null,
  };
  const rest = doc.witnesses.filter((witness) => witness !== same && witness !== earlier);
  const witnesses = [...rest, given];
  const evidence = { ...doc, materials: doc.materials.length, witnesses };
  const changes = {
    witnesses,
    readyAt: readyAtOf(evidence, doc.readyAt, now, false),
    askedIds:
      testimony.onRoster && !doc.askedIds.includes(witnessId)
        ? [...doc.askedIds, witnessId]
        : doc.askedIds,
  };
  await storeProposal(tx, doc, changes);
  const payload: WitnessedPayload = {
    witnessId,
    name,
    unit,
    decision,
    byPaper,
    replaces: earlier?.witnessId ?? null,
    note,
  };
  return ok({
    state: stateOf({ ...doc, ...changes }, now),
    event: {
      type: 'points.witnessed',
      subject: { memberId: doc.memberId, proposalId: doc._id },
      payload: { ...payload },
    },
  });
}
