import type { Fact } from '../../_runtime/journal';
import type { ProposalPayload, SupplementPayload, WitnessedPayload } from '../proposalEvent';
import { isVeto, kindOf, readyAtOf } from './state';
import type { Proposal, Step } from './types';

/**
 * 开头的一件事 → 刚提出的样子。
 *
 * @param again 签到后来认定不作数的时刻：申辩的时间从那时重新给（G5）
 */
export function opened(entry: Fact, memberId: string, again: number | undefined): Proposal {
  const payload = entry.payload as unknown as ProposalPayload;
  const proposedAt = Math.max(entry.at, again ?? 0);
  const { filing } = payload;
  const proposal: Proposal = {
    ...payload,
    kind: kindOf(payload.item),
    proposalId: entry._id,
    memberId,
    meetingId: entry.subject.meetingId ?? null,
    filed: filing !== undefined,
    proposedAt,
    proposedBy: entry.actor,
    materials: filing ? filing.materials.length : 1,
    official: filing?.official ?? false,
    witnesses: [],
    check: filing?.check ?? 'pass',
    readyAt: proposedAt,
    returned: null,
    withdrawn: null,
    answer: null,
    decision: null,
    reversal: null,
    steps: [stepOf(entry, openingOf(entry, payload, memberId), null)],
  };
  return filing ? settled(proposal, null, entry.at, true) : proposal;
}

function openingOf(entry: Fact, payload: ProposalPayload, memberId: string): string {
  if (entry.type === 'points.claimed') return entry.actor === memberId ? '本人申报' : '代为申报';
  if (isVeto(payload.item)) return '凭决议启动';
  if (payload.filing) return '提出拟记';
  return entry.subject.meetingId === undefined ? '核对登记，拟记' : '结束活动，拟记';
}

type Fold = (proposal: Proposal, entry: Fact) => Proposal;

/** 其后的每一种事件各改什么；不在表里的不影响。 */
const FOLDS: Readonly<Record<string, Fold>> = {
  'points.checked': (proposal, entry) => {
    const { result } = entry.payload as unknown as { result: Proposal['check'] };
    const next = { ...proposal, check: result };
    const what = result === 'risky' ? '内容检查没有通过' : '内容检查通过';
    return settled(noted(next, entry, what, null), proposal.readyAt, entry.at, false);
  },
  'points.witnessed': (proposal, entry) => {
    const { witnessId, name, unit, decision, byPaper, replaces, note } =
      entry.payload as unknown as WitnessedPayload;
    const others = proposal.witnesses.filter(
      (witness) => ![witnessId, replaces].includes(witness.witnessId),
    );
    const witness = { witnessId, name, unit, decision, byPaper, at: entry.at };
    const next = { ...proposal, witnesses: [...others, witness] };
    const said = decision === 'confirm' ? '证明' : '不证明';
    const step: Step = {
      what: byPaper ? `书面${said}` : said,
      by: entry.actor,
      name: unit === null ? name : `${name}（${unit}）`,
      at: entry.at,
      text: note,
    };
    return settled(
      { ...next, steps: [...proposal.steps, step] },
      proposal.readyAt,
      entry.at,
      false,
    );
  },
  'points.supplemented': (proposal, entry) => {
    const { materials, check } = entry.payload as unknown as SupplementPayload;
    const next = {
      ...proposal,
      check,
      returned: null,
      materials: proposal.materials + materials.length,
    };
    return settled(noted(next, entry, '补充', null), proposal.readyAt, entry.at, true);
  },
  'points.returned': (proposal, entry) => {
    const reason = textIn(entry, 'reason') ?? '';
    return noted({ ...proposal, returned: { at: entry.at, reason } }, entry, '退回补充', reason);
  },
  'points.withdrawn': (proposal, entry) =>
    noted({ ...proposal, withdrawn: { at: entry.at } }, entry, '撤回', textIn(entry, 'reason')),
  'points.answered': (proposal, entry) => {
    const { kind } = entry.payload as unknown as { kind: 'accept' | 'defend' };
    const text = textIn(entry, 'text');
    const byOther = entry.actor !== proposal.memberId;
    const what = kind === 'accept' ? '本人认可' : byOther ? '本人书面申辩' : '本人申辩';
    return noted({ ...proposal, answer: { kind, at: entry.at, text } }, entry, what, text);
  },
  'points.decided': (proposal, entry) => {
    const { kind } = entry.payload as unknown as { kind: 'confirm' | 'dismiss' };
    const reason = textIn(entry, 'reason') ?? '';
    const decision = { kind, at: entry.at, by: entry.actor, reason };
    const what = kind === 'confirm' ? '支部认定' : '认定不成立';
    return noted({ ...proposal, decision }, entry, what, reason);
  },
  'points.reversed': (proposal, entry) => {
    const reason = textIn(entry, 'reason') ?? '';
    const reversal = { at: entry.at, by: entry.actor, reason };
    return noted({ ...proposal, reversal }, entry, '冲销', reason);
  },
};

/** 接上一件事之后的样子。 */
export function withEvent(proposal: Proposal, entry: Fact): Proposal {
  return FOLDS[entry.type]?.(proposal, entry) ?? proposal;
}

/** 按此刻的证据重定“自何时起齐备”。 */
function settled(
  proposal: Proposal,
  before: number | null,
  at: number,
  restart: boolean,
): Proposal {
  const readyAt = readyAtOf({ ...proposal, filedBy: proposal.proposedBy }, before, at, restart);
  return { ...proposal, readyAt };
}

function noted(proposal: Proposal, entry: Fact, what: string, text: string | null) {
  return { ...proposal, steps: [...proposal.steps, stepOf(entry, what, text)] };
}

function stepOf({ actor, at }: Fact, what: string, text: string | null): Step {
  return { what, by: actor, name: null, at, text };
}

function textIn({ payload }: Fact, field: 'reason' | 'text'): string | null {
  const value = payload[field];
  return typeof value === 'string' ? value : null;
}
