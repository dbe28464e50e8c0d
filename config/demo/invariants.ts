import type { LocalCloud } from '../../localcloud/server';
import { annualScore } from '../../rules/points/annualScore';
import type { PointEvent } from '../../rules/points/pointEvent';
import { MUNICIPAL_ORGANS } from '../../rules/schemes/points/municipalOrgans';
import type { ChainEntry } from '../../types/contracts/audit';
import type { Output } from '../../types/api';
import { isVeto } from '../../cloudfunctions/points/ledger/state';
import type { ProposalPayload } from '../../cloudfunctions/points/proposalEvent';
import type { Founded } from './foundBranch';
import type { Held } from './playQuarter';

/** 一条应当恒成立的事，与看到的实情。 */
export interface Invariant {
  readonly name: string;
  readonly holds: boolean;
  readonly detail: string;
}

/** 只凭导出的事件账，独立核对这个季度。 */
export async function checkInvariants(
  cloud: LocalCloud,
  branch: Founded,
  held: readonly Held[],
  rows: Output<'points', 'branch'>['rows'],
  year: number,
): Promise<Invariant[]> {
  const entries = await exportAll(branch);
  const checkIns = entries.filter((entry) => entry.event?.type === 'meeting.checkedIn');
  const people = new Set(
    checkIns.map(({ event }) => `${event?.subject['meetingId']}:${event?.subject['memberId']}`),
  );
  const counted = held.reduce(
    (sum, { closed }) => sum + closed.headcount.present + closed.headcount.attending,
    0,
  );
  const scores = recompute(entries);
  const wrong = rows.filter((row) => row.score !== (scores.get(row.memberId) ?? 100));
  const trips = cloud.stats().byFunction['meeting:checkIn']?.maxRoundTrips ?? Number.NaN;
  return [
    {
      name: '一人一次活动只签到一次',
      holds: people.size === checkIns.length,
      detail: `${checkIns.length} 条签到，${people.size} 个（活动，党员）`,
    },
    {
      name: '实到与列席之和等于签到数',
      holds: counted === checkIns.length,
      detail: `各次合计 ${counted}，账上 ${checkIns.length}`,
    },
    {
      name: '实到不超过应到，法定人数按整数比较',
      holds: held.every(
        ({ closed: { headcount: h } }) =>
          h.present <= h.due && (h.needed === null || h.met === h.present >= h.needed),
      ),
      detail: `${held.length} 次活动`,
    },
    {
      name: `${year} 年得分由事件账重算一致（X2）`,
      holds: wrong.length === 0,
      detail: `${rows.length} 人，${wrong.length} 人不符`,
    },
    { name: '签到的数据库往返不超过 3 次', holds: trips <= 3, detail: `最多 ${trips} 次` },
    {
      name: '没有本人回应或期满之前的认定（G5）',
      holds: rows.every((row) => row.pending === 0),
      detail: '季度末全部办结',
    },
  ];
}

async function exportAll(branch: Founded): Promise<ChainEntry[]> {
  const all: ChainEntry[] = [];
  for (let from: number | null = 1; from !== null;) {
    const page: Output<'audit', 'export'> = await branch.secretary.must('audit', 'export', {
      from,
    });
    all.push(...page.entries);
    from = page.next;
  }
  return all;
}

/** 另起炉灶从导出的账重算每人得分，不用云函数的代码路径。 */
/** 开头的几种事件：自动拟记或提出减分、申报加分、启动否决。 */
const OPENING: readonly string[] = ['points.proposed', 'points.claimed', 'points.vetoOpened'];

function recompute(entries: readonly ChainEntry[]): Map<string, number> {
  const proposals = new Map<string, { memberId: string; payload: ProposalPayload }>();
  const confirmed = new Map<string, PointEvent[]>();
  for (const { event } of entries) {
    if (!event) continue;
    const { memberId, proposalId } = event.subject;
    if (OPENING.includes(event.type) && memberId) {
      proposals.set(event.id, { memberId, payload: event.payload as ProposalPayload });
    }
    if (event.type === 'points.decided' && memberId && proposalId) {
      const proposal = proposals.get(proposalId);
      if ((event.payload as { kind: string }).kind !== 'confirm' || !proposal) continue;
      const { item, count, eventAt } = proposal.payload;
      confirmed.set(memberId, [
        ...(confirmed.get(memberId) ?? []),
        isVeto(item)
          ? { kind: 'veto', id: proposalId, article: item, at: eventAt }
          : { kind: 'entry', id: proposalId, item, count, at: eventAt },
      ]);
    }
  }
  return new Map(
    [...confirmed].map(([memberId, events]) => [
      memberId,
      annualScore(events, MUNICIPAL_ORGANS).value.score,
    ]),
  );
}
