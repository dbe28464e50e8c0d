import { vetoAppraisal } from '../../rules/points/vetoAppraisal';
import { vetoExcused } from '../../rules/points/vetoExcused';
import type { VetoFacts } from '../../rules/points/vetoPermission';
import type { VetoArticle } from '../../rules/schemes/pointScheme';
import { VETO_ARTICLES } from '../../rules/schemes/pointScheme';
import { civilDateOf } from '../../rules/calendar/civil';
import type { Input } from '../../types/api';
import { instantOf } from '../../types/time';
import type { Call } from '../_runtime/call';
import { appraisalIn } from '../_store/appraisals';
import { duesOf } from '../_store/dues';
import { meetings } from '../_store/meetings';
import { members } from '../_store/members';
import type { ProposalDoc } from '../_store/proposals';
import { talks } from '../_store/talks';
import { dueBy, duesViewOf } from '../membership/duesFacts';
import { absenceRuns } from './absenceRuns';
import { exemptAt, exemptionsIn } from './exemptions';
import { proposalsOf } from './ledger/queries';

/** 判断否决成立与否要的事实，与可以引作证据的谈话（V3）。 */
export interface GatheredVeto {
  readonly facts: VetoFacts;
  readonly talkIds: readonly string[];
}

/**
 * 否决成立要看的（S4、V1—V6）：证据是材料，V2、V3 还可以是此刻仍成立的预警；
 * 民主评议是给出的那一次；V2 预备、关爱、豁免的一律算有正当理由。
 * V3 的“经教育仍拒绝”由支部写明，登记过的谈话（首个欠交月份逾期之后的）一并引作证据。
 */
export async function gatherVeto(
  input: Input<'points', 'decideVeto'>,
  doc: ProposalDoc,
  call: Call,
): Promise<GatheredVeto> {
  const article = articleOf(doc);
  const [member, exemptions, decidedInAppraisal, records] = await Promise.all([
    members.get(doc.memberId),
    exemptionsIn(call.orgId),
    heardIn(input.appraisalId, doc, call.orgId),
    recordsFor(article, doc, call),
  ]);
  const kind = member?.kind ?? 'fullMember';
  const justified = vetoExcused(article, {
    kind,
    careManaged: member?.careManaged ?? false,
    exempt: exemptAt(exemptions.get(doc.memberId), doc.eventAt),
    justified: input.justified ?? false,
  });
  return {
    facts: {
      article,
      hasEvidence: doc.materials.length > 0 || records.warned,
      decidedInAppraisal,
      notified: doc.readyAt !== null,
      defenceUnanswered: false,
      justified,
      refusedAfterEducation: input.refusedAfterEducation ?? false,
      punished: input.punished ?? false,
      seriousConsequence: input.seriousConsequence ?? false,
    },
    talkIds: records.talkIds,
  };
}

function articleOf({ item }: ProposalDoc): VetoArticle {
  const article = VETO_ARTICLES.find((known) => known === item);
  if (!article) throw new Error(`不是一票否决的条款：${item}`);
  return article;
}

/** 给出的那次民主测评算不算数（S4、G3）。 */
async function heardIn(
  appraisalId: string | undefined,
  doc: ProposalDoc,
  orgId: string,
): Promise<boolean> {
  const appraisal = appraisalId === undefined ? null : await appraisalIn(orgId, appraisalId);
  const meeting = appraisal ? await meetings.get(appraisal.meetingId) : null;
  if (!appraisal || !meeting) return false;
  return vetoAppraisal({
    counted: appraisal.state === 'counted' || appraisal.state === 'purged',
    isSubject: appraisal.subjects.some(({ id }) => id === doc.memberId),
    heldAt: meeting.startsAt,
    openedAt: doc.filedAt,
  });
}

/** 签到、党费登记里的证据：此刻还报不报预警；V3 另有哪几次谈话。 */
async function recordsFor(article: VetoArticle, doc: ProposalDoc, call: Call) {
  const { year } = civilDateOf(doc.eventAt);
  if (article === 'V2') {
    const [member, proposals] = await Promise.all([
      members.get(doc.memberId),
      proposalsOf(doc.memberId),
    ]);
    const roster = member ? [member] : [];
    const runs = await absenceRuns(call.orgId, year, call.now, roster, proposals);
    return { warned: runs.length > 0, talkIds: [] };
  }
  if (article === 'V3') {
    const [docs, held] = await Promise.all([
      duesOf(call.orgId, call.now, doc.memberId),
      talks.find({ branchId: call.orgId, parties: doc.memberId }),
    ]);
    const { standing } = duesViewOf(doc.memberId, docs, year, call.now);
    const [first] = standing.unpaid;
    const since = first === undefined ? Infinity : dueBy(first);
    const educated = held.filter(({ on }) => instantOf(on, '00:00') >= since);
    return { warned: standing.warned, talkIds: educated.map(({ _id }) => _id) };
  }
  return { warned: false, talkIds: [] };
}
