import type { Input, Output } from '../../types/api';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler, Visit } from '../_runtime/call';
import { riskyText } from '../_runtime/contentCheck';
import { mutate } from '../_runtime/mutate';
import type { ProposalDoc } from '../_store/proposals';
import { proposals, wechatKeyOf } from '../_store/proposals';
import { invitedTo } from './invitation';
import { unnamed } from './people';
import type { Testimony } from './testimony';
import { giveTestimony, isShown } from './testimony';

/**
 * 从分享链接证明（S8）：绑定了的是他本人，群众填姓名、单位，一个微信一名；认定之前可以改。
 * 不存 openid，只存它与这件事项的散列（X4）。
 * 错误：INVITATION_OVER、PROPOSAL_CHECKING、INVALID_INPUT（群众没填姓名、单位）、WITNESS_REFUSED、CONTENT_REFUSED。
 */
export const witnessByLink: Handler<'points', 'witnessByLink'> = async (input, visit) => {
  const { proposalId, code, decision, name, unit } = input;
  const found = await proposals.get(proposalId);
  if (!invitedTo(found, code)) return fail('INVITATION_OVER');
  if (visit.actor === null) {
    if (name === undefined || unit === undefined) {
      return unnamed('请填姓名和单位');
    }
    const risky = await riskyText(visit.openid, '姓名、单位', `${name} ${unit}`);
    if (risky) return risky;
  }
  return mutate<Output<'points', 'witnessByLink'>>(visit, found.branchId, async (tx) => {
    const doc = await proposals.get(proposalId, tx);
    if (!invitedTo(doc, code)) return fail('INVITATION_OVER');
    if (!isShown(doc)) return fail('PROPOSAL_CHECKING');
    const given = await giveTestimony(tx, doc, testimonyOf(input, visit, doc), visit.now);
    if (!given.ok) return given;
    return ok({ output: { decision }, events: [given.value.event] });
  });
};

function testimonyOf(
  { proposalId, decision, name, unit }: Input<'points', 'witnessByLink'>,
  { actor, openid }: Visit,
  doc: ProposalDoc,
): Testimony {
  const wechatKey = wechatKeyOf(proposalId, openid);
  const given = { decision, byPaper: false, wechatKey, note: null, keeperId: null } as const;
  return actor
    ? {
        ...given,
        witnessId: actor.memberId,
        name: actor.member.name,
        unit: actor.branchId === doc.branchId ? null : (unit ?? null),
        onRoster: actor.branchId === doc.branchId,
      }
    : { ...given, witnessId: wechatKey, name: name ?? '', unit: unit ?? '', onRoster: false };
}
