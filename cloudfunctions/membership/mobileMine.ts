import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { mobilities, mobilityId } from '../_store/mobility';
import { orgs } from '../_store/orgs';
import { journeyViewOf } from './mobilityViews';

/** 我的流动情况（O12），最近的在前。 */
export const mobileMine: Handler<'membership', 'mobileMine'> = async (_input, call) => {
  const [doc, org] = await Promise.all([
    mobilities.get(mobilityId(call.actor.memberId)),
    orgs.get(call.orgId),
  ]);
  const journeys = [...(doc?.journeys ?? [])].reverse();
  return ok({
    records: journeys.map((journey) => journeyViewOf(journey, call.now)),
    remoteCounts: org?.remoteCounts === true,
  });
};
