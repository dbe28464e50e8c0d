import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { orgs } from '../_store/orgs';
import type { ProposalDoc } from '../_store/proposals';
import { proposals, wechatKeyOf } from '../_store/proposals';
import { isShown } from './testimony';

/** 码对、还没办结，才算请到的；不对的与没有的一样。 */
export function invitedTo(doc: ProposalDoc | null, code: string): doc is ProposalDoc {
  return doc !== null && doc.open && doc.inviteCode === code;
}

/**
 * 从分享链接进来，要证明的是什么：只有事由，没有别的证明人、材料与申辩（S8、X4）。
 * 错误：INVITATION_OVER、PROPOSAL_CHECKING。三次往返。
 */
export const invitation: Handler<'points', 'invitation'> = async ({ proposalId, code }, visit) => {
  const doc = await proposals.get(proposalId);
  if (!invitedTo(doc, code)) return fail('INVITATION_OVER');
  if (!isShown(doc)) return fail('PROPOSAL_CHECKING');
  const branch = await orgs.get(doc.branchId);
  const key = wechatKeyOf(proposalId, visit.openid);
  const mine = doc.witnesses.find(
    ({ witnessId, wechatKey }) => witnessId === visit.actor?.memberId || wechatKey === key,
  );
  return ok({
    branchName: branch?.name ?? '',
    memberName: doc.memberName,
    title: doc.title,
    happenedOn: doc.happenedOn,
    story: doc.story,
    knownAs: visit.actor?.member.name ?? null,
    mine:
      mine?.decision === 'confirm'
        ? 'confirmed'
        : mine?.decision === 'decline'
          ? 'declined'
          : 'none',
  });
};
