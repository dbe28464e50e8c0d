import { addDays, civilOfIso, isoOf } from '../../rules/calendar/civil';
import { sameDeed } from '../../rules/points/sameDeed';
import type { Output } from '../../types/api';
import { _ } from '../_runtime/cloud';
import type { ProposalDoc } from '../_store/proposals';
import { proposals } from '../_store/proposals';
import { pointSchemeAt } from './scheme';

/** 至多列这么多件。 */
const SHOWN = 20;

/** 像同一件事的别的申报（S6）：给审核人看，是不是由人定（G3）。撤回了的不算。一次往返。 */
export async function similarTo(
  doc: ProposalDoc,
): Promise<Output<'points', 'proposal'>['similar']> {
  const scheme = pointSchemeAt(doc.eventAt);
  const on = civilOfIso(doc.happenedOn);
  if (!on || doc.kind === 'veto') return [];
  const days = scheme.sameDeedDays.value;
  const near = await proposals.find(
    {
      branchId: doc.branchId,
      item: doc.item,
      happenedOn: _.and([_.gte(isoOf(addDays(on, -days))), _.lt(isoOf(addDays(on, days + 1)))]),
    },
    {
      fields: {
        item: true,
        title: true,
        happenedOn: true,
        story: true,
        memberName: true,
        withdrawn: true,
      },
    },
  );
  const deedOf = ({
    item,
    happenedOn,
    story,
  }: Pick<ProposalDoc, 'item' | 'happenedOn' | 'story'>) => ({
    item,
    on: happenedOn,
    story,
  });
  return near
    .filter(({ _id, withdrawn }) => _id !== doc._id && withdrawn === null)
    .filter((other) => sameDeed(deedOf(doc), deedOf(other), scheme).value)
    .slice(0, SHOWN)
    .map(({ _id, title, happenedOn, memberName }) => ({
      proposalId: _id,
      title,
      on: happenedOn,
      by: memberName,
    }));
}
