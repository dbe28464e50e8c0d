import { defenceUntil } from '../../../rules/points/defencePeriod';
import { evidenceEnough, proposalState } from '../../../rules/points/proposalState';
import type { EvidenceFacts, ProposalFacts } from '../../../rules/points/proposalState';
import { reviewStep } from '../../../rules/points/reviewStep';
import type { ReviewDecision } from '../../../rules/points/reviewStep';

const READY = Date.UTC(2026, 2, 2, 1);
const END = defenceUntil(READY);

/** 证据齐了、还没人回应的一件减分。 */
const base: ProposalFacts = {
  kind: 'deduction',
  check: 'passed',
  readyAt: READY,
  returned: false,
  withdrawn: false,
  answeredAt: null,
  decision: null,
  reversed: false,
  now: READY,
};

describe('走到哪一步', () => {
  it.each<[string, Partial<ProposalFacts>, string]>([
    ['减分，刚齐', {}, 'awaitingAnswer'],
    ['否决，刚齐', { kind: 'veto' }, 'awaitingAnswer'],
    ['加分，齐了就可以认定', { kind: 'bonus' }, 'awaitingDecision'],
    ['申辩期差一毫秒', { now: END - 1 }, 'awaitingAnswer'],
    ['申辩期满', { now: END }, 'awaitingDecision'],
    ['本人回应了', { answeredAt: READY + 1 }, 'awaitingDecision'],
    ['齐的同一刻回应', { answeredAt: READY }, 'awaitingDecision'],
    ['证据补过，先前的回应不算', { answeredAt: READY - 1 }, 'awaitingAnswer'],
    ['证据不齐', { readyAt: null }, 'gathering'],
    ['加分，证据不齐', { kind: 'bonus', readyAt: null }, 'gathering'],
    ['不齐，期满也不能认定', { readyAt: null, now: END, answeredAt: READY }, 'gathering'],
    ['退回', { returned: true }, 'returned'],
    ['内容检查没有通过', { check: 'risky' }, 'returned'],
    ['等内容检查', { check: 'pending', returned: true }, 'checking'],
    ['认定', { decision: 'confirm', check: 'pending' }, 'confirmed'],
    ['不成立', { decision: 'dismiss' }, 'dismissed'],
    ['撤回', { withdrawn: true, returned: true }, 'withdrawn'],
    ['冲销', { decision: 'confirm', reversed: true }, 'reversed'],
  ])('%s', (_case, more, expected) => {
    expect(proposalState({ ...base, ...more })).toBe(expected);
  });
});

describe('证据齐不齐（S6、S7、D19）', () => {
  const none: EvidenceFacts = {
    rule: 'materialOrWitnesses',
    materials: 0,
    official: false,
    witnesses: 0,
  };
  const written = { rule: 'officialDetermination' } as const;
  it.each<[string, Partial<EvidenceFacts>, boolean]>([
    ['什么也没有', {}, false],
    ['一份材料', { materials: 1 }, true],
    ['一名证明人', { witnesses: 1 }, false],
    ['两名证明人', { witnesses: 2 }, true],
    ['须书面认定，只有证明人', { ...written, witnesses: 9 }, false],
    ['须书面认定，附的不是', { ...written, materials: 1 }, false],
    ['说是书面认定，没附', { ...written, official: true }, false],
    ['书面认定', { ...written, official: true, materials: 1 }, true],
  ])('%s', (_case, more, expected) => {
    expect(evidenceEnough({ ...none, ...more }, 2)).toBe(expected);
  });
});

describe('审核到哪一步才能办', () => {
  const codes = (
    kind: 'bonus' | 'deduction' | 'veto',
    step: ReturnType<typeof proposalState>,
    decision: ReviewDecision,
  ) => reviewStep(kind, step, decision).reasons.map(({ code }) => code);
  it.each<
    ['bonus' | 'deduction' | 'veto', ReturnType<typeof proposalState>, ReviewDecision, string[]]
  >([
    ['bonus', 'awaitingDecision', 'confirm', []],
    ['bonus', 'gathering', 'confirm', []],
    ['bonus', 'gathering', 'return', []],
    ['bonus', 'returned', 'dismiss', []],
    ['bonus', 'returned', 'confirm', ['points.waitingSupplement']],
    ['bonus', 'checking', 'dismiss', ['points.stillChecking']],
    ['deduction', 'awaitingAnswer', 'confirm', ['points.waitingAnswer']],
    ['deduction', 'awaitingAnswer', 'dismiss', []],
    ['deduction', 'awaitingDecision', 'return', ['points.returnOnlyBonus']],
    ['veto', 'checking', 'return', ['points.stillChecking', 'points.returnOnlyBonus']],
  ])('%s 在 %s 时 %s', (kind, step, decision, expected) => {
    expect(codes(kind, step, decision)).toEqual(expected);
    expect(reviewStep(kind, step, decision).allowed).toBe(expected.length === 0);
  });
});
