import type { Output } from '../../types/api';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { riskyText } from '../_runtime/contentCheck';
import { mutate } from '../_runtime/mutate';
import { loadProposal, wechatKeyOf } from '../_store/proposals';
import { giveTestimony } from './testimony';

/**
 * 名册里请到的人，本人证明或不证明（S8）；认定之前可以改，以最后一次为准。
 * 错误：NOT_FOUND（没有请他）、PROPOSAL_WITHDRAWN、PROPOSAL_DECIDED、PROPOSAL_CHECKING、WITNESS_REFUSED、CONTENT_REFUSED。
 */
export const witness: Handler<'points', 'witness'> = async (input, call) => {
  const { proposalId, decision, text } = input;
  const { memberId, member } = call.actor;
  const risky = text === undefined ? null : await riskyText(call.openid, '说明', text);
  if (risky) return risky;
  return mutate<Output<'points', 'witness'>>(call, call.orgId, async (tx) => {
    const loaded = await loadProposal(tx, call.orgId, proposalId);
    if (!loaded.ok) return loaded;
    const doc = loaded.value;
    if (!doc.witnesses.some(({ witnessId }) => witnessId === memberId)) {
      return fail('NOT_FOUND', { what: '这条记录' });
    }
    const testimony = {
      witnessId: memberId,
      name: member.name,
      unit: null,
      decision,
      byPaper: false,
      wechatKey: wechatKeyOf(proposalId, call.openid),
      note: text ?? null,
      onRoster: true,
      keeperId: null,
    };
    const given = await giveTestimony(tx, doc, testimony, call.now);
    if (!given.ok) return given;
    const { state, event } = given.value;
    return ok({ output: { proposalId, state }, events: [event] });
  });
};
