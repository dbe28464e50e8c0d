import { randomBytes } from 'node:crypto';
import { civilOfIso, instantOf } from '../../rules/calendar/civil';
import type { Reason } from '../../rules/reason';
import type { PointItemId, VetoArticle } from '../../rules/schemes/pointScheme';
import type { ProposalState } from '../../types/contracts/proposal';
import { fail } from '../../types/errors';
import type { Result } from '../../types/result';
import { ok } from '../../types/result';
import type { Call } from '../_runtime/call';
import { checkText } from '../_runtime/contentCheck';
import { sha256 } from '../_runtime/hash';
import type { EventType } from '../_runtime/journal';
import { mutate } from '../_runtime/mutate';
import type { MemberDoc } from '../_store/members';
import type { CheckState, ProposalDoc, ProposalWitness } from '../_store/proposals';
import { newProposalId, proposals } from '../_store/proposals';
import { isVeto, kindOf, readyAtOf, stateOf } from './ledger/state';
import type { Incoming } from './materials';
import { dropOriginals, storeMaterials } from './materials';
import type { ProposalPayload } from './proposalEvent';
import { pointSchemeAt } from './scheme';

/** 由人提出的一件事项；能不能提出由调用方先判过。 */
export interface Opening {
  readonly type: Extract<EventType, 'points.claimed' | 'points.proposed' | 'points.vetoOpened'>;
  readonly subject: Pick<MemberDoc, '_id' | 'name'>;
  readonly item: PointItemId | VetoArticle;
  /** 条款名称；加减分取方案里的，否决由调用方给。 */
  readonly title?: string;
  readonly count: number;
  readonly happenedOn: string;
  readonly story: string;
  readonly materials: Incoming;
  readonly official: boolean;
  readonly asked: readonly Pick<MemberDoc, '_id' | 'name'>[];
  readonly reason: Reason;
  /** 否决所凭决议的会议。 */
  readonly meetingId?: string;
  /** 证据的一句话；不给就写哪天的事。 */
  readonly evidence?: string;
}

/** 提出之后告诉端上的。 */
export interface Opened {
  readonly proposalId: string;
  readonly state: ProposalState;
  readonly inviteCode: string;
}

/** 自然日的零时，上海（G2）。 */
export function instantOfDay(day: string): number {
  const date = civilOfIso(day);
  if (!date) throw new RangeError(`不是日期：${day}`);
  return instantOf(date);
}

/**
 * 写下一件由人提出的事项：文字过内容检查（查不了的先存着，检查过了才请人证明、通知本人），
 * 材料另存，事项文档与开头的事件在一个事务里。错误：CONTENT_REFUSED、MATERIAL_UNREADABLE。
 */
export async function openProposal(call: Call, opening: Opening): Promise<Result<Opened>> {
  const verdict = await checkText(call.openid, opening.story);
  if (verdict === 'risky') return fail('CONTENT_REFUSED', { field: '事由' });
  const proposalId = newProposalId(call);
  const stored = await storeMaterials(call, proposalId, opening.materials);
  if (!stored.ok) return stored;
  const check = verdict === 'unavailable' ? 'pending' : verdict;
  const doc = documentOf(call, opening, proposalId, stored.value, check);
  const { type, subject, meetingId } = opening;
  const opened = await mutate<Opened>(call, call.orgId, async (tx) => {
    await proposals.insert(doc, tx);
    return ok({
      output: { proposalId, state: stateOf(doc, call.now), inviteCode: doc.inviteCode },
      events: [
        {
          id: proposalId,
          type,
          subject: {
            memberId: subject._id,
            proposalId,
            ...(meetingId === undefined ? {} : { meetingId }),
          },
          payload: { ...payloadOf(doc, opening) },
        },
      ],
    });
  });
  if (opened.ok) await dropOriginals(opening.materials);
  return opened;
}

function documentOf(
  call: Call,
  opening: Opening,
  proposalId: string,
  materials: ProposalDoc['materials'],
  check: CheckState,
): ProposalDoc {
  const { subject, item, count, happenedOn, story, official, asked } = opening;
  const eventAt = instantOfDay(happenedOn);
  const priced = isVeto(item) ? null : pointSchemeAt(eventAt).items[item];
  const sign = priced?.kind === 'deduction' ? -1 : 1;
  const evidence = {
    item,
    eventAt,
    memberId: subject._id,
    filedBy: call.actor.memberId,
    materials: materials.length,
    official,
    witnesses: [],
    check,
  };
  return {
    _id: proposalId,
    branchId: call.orgId,
    memberId: subject._id,
    memberName: subject.name,
    kind: kindOf(item),
    item,
    article: priced?.article ?? (isVeto(item) ? item : 'S4'),
    title: opening.title ?? priced?.title ?? '',
    count,
    points: priced ? sign * priced.points.value * count : 0,
    happenedOn,
    eventAt,
    filedBy: call.actor.memberId,
    filedByName: call.actor.member.name,
    filedAt: call.now,
    story,
    materials,
    official,
    witnesses: asked.map(askedWitness),
    askedIds: asked.map(({ _id }) => _id),
    inviteCode: randomBytes(16).toString('base64url'),
    check,
    open: true,
    readyAt: readyAtOf(evidence, null, call.now, true),
    answer: null,
    returned: null,
    withdrawn: null,
    decision: null,
    reversal: null,
    version: 1,
  };
}

/** 请到而还没答复的证明人。 */
export function askedWitness({ _id, name }: Pick<MemberDoc, '_id' | 'name'>): ProposalWitness {
  return {
    witnessId: _id,
    name,
    unit: null,
    decision: null,
    byPaper: false,
    at: null,
    wechatKey: null,
  };
}

function payloadOf(doc: ProposalDoc, { reason, evidence }: Opening): ProposalPayload {
  const { item, article, title, count, points, eventAt, happenedOn, official, check } = doc;
  return {
    item,
    article,
    title,
    count,
    points,
    eventAt,
    evidence: evidence ?? `${happenedOn} 的事`,
    reason,
    filing: {
      happenedOn,
      storyHash: sha256(doc.story),
      materials: doc.materials.map(({ sha256: digest }) => digest),
      official,
      asked: doc.askedIds,
      check,
    },
  };
}
