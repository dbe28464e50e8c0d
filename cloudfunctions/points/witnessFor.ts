import type { Input, Output } from '../../types/api';
import type { Result } from '../../types/result';
import { ok } from '../../types/result';
import type { Call, Handler } from '../_runtime/call';
import { riskyText } from '../_runtime/contentCheck';
import { sha256 } from '../_runtime/hash';
import { mutate } from '../_runtime/mutate';
import type { ProposalDoc } from '../_store/proposals';
import { loadProposal } from '../_store/proposals';
import { peopleIn, unnamed } from './people';
import type { Testimony } from './testimony';
import { giveTestimony } from './testimony';

/**
 * 照书面证明代录一名证明人（S8、O8、design §5）：在册的选人，群众填姓名、单位；写明书面证明在哪里。
 * 同名同单位的群众先前从链接答复过的，算同一个人。当事人与提出减分的人不能代录。
 * 错误：NOT_FOUND、MEMBER_UNKNOWN、INVALID_INPUT、PROPOSAL_WITHDRAWN、PROPOSAL_DECIDED、PROPOSAL_CHECKING、
 * WITNESS_REFUSED、CONTENT_REFUSED。
 */
export const witnessFor: Handler<'points', 'witnessFor'> = async (input, call) => {
  const person = await personOf(input, call);
  if (!person.ok) return person;
  const risky = await riskyText(call.openid, '说明', `${person.value.name} ${input.note}`);
  if (risky) return risky;
  const { proposalId, decision, note } = input;
  return mutate<Output<'points', 'witnessFor'>>(call, call.orgId, async (tx) => {
    const loaded = await loadProposal(tx, call.orgId, proposalId);
    if (!loaded.ok) return loaded;
    const testimony = {
      ...sameAs(loaded.value, person.value),
      decision,
      byPaper: true,
      wechatKey: null,
      note,
      keeperId: call.actor.memberId,
    };
    const given = await giveTestimony(tx, loaded.value, testimony, call.now);
    if (!given.ok) return given;
    const { state, event } = given.value;
    return ok({ output: { proposalId, state }, events: [event] });
  });
};

type Named = Pick<Testimony, 'witnessId' | 'name' | 'unit' | 'onRoster'>;

async function personOf(
  { proposalId, memberId, name, unit }: Input<'points', 'witnessFor'>,
  call: Call,
): Promise<Result<Named>> {
  if (memberId !== undefined) {
    const people = await peopleIn(call.orgId, [memberId]);
    if (!people.ok) return people;
    return ok({
      witnessId: memberId,
      name: people.value[0]?.name ?? '',
      unit: null,
      onRoster: true,
    });
  }
  if (name === undefined || unit === undefined) {
    return unnamed('请选在册的人，或填姓名和单位');
  }
  const witnessId = `wp_${sha256(`${proposalId}|${name}|${unit}`).slice(0, 32)}`;
  return ok({ witnessId, name, unit, onRoster: false });
}

/** 同名同单位的群众已经在的，用他原来的编号。 */
function sameAs(doc: ProposalDoc, person: Named): Named {
  const known = doc.witnesses.find(
    ({ name, unit }) => unit !== null && name === person.name && unit === person.unit,
  );
  return known ? { ...person, witnessId: known.witnessId } : person;
}
