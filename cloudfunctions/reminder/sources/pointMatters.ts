import { _ } from '../../_runtime/cloud';
import { facts } from '../../_runtime/journal';
import type { ProposalDoc } from '../../_store/proposals';
import { isFiledId, proposals } from '../../_store/proposals';
import { ATTENDANCE_EVENTS } from '../../meeting/attendance';
import { POINT_EVENTS, foldProposals } from '../../points/ledger';
import { answerUntil } from '../../points/ledger/state';
import { isShown } from '../../points/testimony';
import type { Due, Source } from '../due';

/** 申辩期连同节假日也不会超过这么久：再早的自动拟记不用看。 */
const RECENT = 10 * 86_400_000;

/**
 * 积分考核里等本人的两件事：请他证明的（S8），拟记减分、否决等他回应的（G5）。一件提醒一次。
 * 两次往返：由人提出的看事项文档，缺席、党费自动拟记的看近日的账。
 */
export const pointMatters: Source = async (audience, now) => {
  const branches = [...new Set(audience.flatMap(({ branchId }) => branchId ?? []))];
  if (branches.length === 0) return [];
  const ids = new Set(audience.map(({ _id }) => _id));
  const [filed, entries] = await Promise.all([
    proposals.findAll({ branchId: _.in(branches), open: true }),
    facts({
      'subject.memberId': _.in([...ids]),
      type: _.in([...POINT_EVENTS, ...ATTENDANCE_EVENTS]),
      at: _.gt(now - RECENT),
    }),
  ]);
  const automatic = foldProposals(entries).filter(({ proposalId }) => !isFiledId(proposalId));
  const waiting = [...filed.map((doc) => ({ ...doc, proposalId: doc._id })), ...automatic].filter(
    (one) => ids.has(one.memberId) && answerUntil(one, now) !== null,
  );
  return [
    ...filed.flatMap((doc) => askedOf(doc, ids, now)),
    ...waiting.map(({ proposalId, memberId }): Due => ({
      key: `answer:${proposalId}`,
      memberId,
      kind: 'todo',
      title: 'todo',
      at: now,
      page: `packages/points/proposal/index?id=${proposalId}`,
    })),
  ];
};

/** 请来证明、还没答复的人。 */
function askedOf(doc: ProposalDoc, ids: ReadonlySet<string>, now: number): Due[] {
  if (!isShown(doc)) return [];
  return doc.witnesses
    .filter(({ witnessId, decision }) => decision === null && ids.has(witnessId))
    .map(({ witnessId }) => ({
      key: `witness:${doc._id}`,
      memberId: witnessId,
      kind: 'todo',
      title: 'todo',
      at: now,
      page: 'packages/points/witness/index',
    }));
}
