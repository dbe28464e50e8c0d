import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { proposals } from '../_store/proposals';
import { isShown } from './testimony';

/** 至多列这么多件，新的在前。 */
const SHOWN = 50;

/** 请我证明的事（S8）：还在检查文字的、撤回了的不列。两次往返。 */
export const asked: Handler<'points', 'asked'> = async (_input, call) => {
  const { memberId } = call.actor;
  const found = await proposals.find(
    { askedIds: memberId, branchId: call.orgId },
    {
      sort: [['filedAt', 'desc']],
      limit: SHOWN,
      fields: {
        memberName: true,
        kind: true,
        title: true,
        happenedOn: true,
        story: true,
        witnesses: true,
        check: true,
        open: true,
        withdrawn: true,
      },
    },
  );
  return ok({
    items: found
      .filter((doc) => isShown(doc) && doc.withdrawn === null)
      .map(({ _id, memberName, kind, title, happenedOn, story, witnesses, open }) => {
        const decision = witnesses.find(({ witnessId }) => witnessId === memberId)?.decision;
        return {
          proposalId: _id,
          memberName,
          kind,
          title,
          happenedOn,
          story,
          mine:
            decision === 'confirm' ? 'confirmed' : decision === 'decline' ? 'declined' : 'asked',
          open,
        };
      }),
  });
};
