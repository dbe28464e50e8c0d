import type { Client } from '../../../config/local/client';
import { fullMinutes, holdStarted } from './meetingInputs';
import { deduction } from './proposals';
import type { Caller } from './scene';
import type { Branch, World } from './world';
import { at } from './world';

type Inputs = Readonly<Record<string, (caller: Caller) => unknown>>;

/** 开一次支部大会，作一项举手通过的决议并归档；不拨时钟。 */
export async function carried(world: World, branch: Branch, present: readonly number[]) {
  const host = at(branch, 0).client;
  const meetingId = await holdStarted(world, host, '作决议的会');
  for (const index of present) {
    const { memberId } = at(branch, index);
    await host.must('meeting', 'checkInFor', { meetingId, memberId, reason: '没有手机' });
  }
  await host.must('meeting', 'close', { meetingId });
  const hands = { inFavour: present.length, against: 0, abstain: 0 };
  const resolutions = [{ content: '同意启动', hands }];
  await host.must('meeting', 'saveRecord', { meetingId, ...fullMinutes(), resolutions });
  await host.must('meeting', 'freezeRecord', { meetingId });
  return { meetingId, resolution: 0 };
}

/** 启动否决的输入；没有材料也启动得了。 */
const vetoOf = (branch: Branch, index: number, ref: object) => ({
  memberId: at(branch, index).memberId,
  article: 'V1' as const,
  happenedOn: '2026-02-01',
  story: '公开发表错误言论',
  materials: [],
  meetingId: '',
  resolution: 0,
  ...ref,
});

/** 甲支部：减分、否决、冲销、关爱管理、夜间核对各动作的一份好输入。 */
export async function verdictInputs(world: World, a: Branch): Promise<Inputs> {
  const [secretary, recorder] = [at(a, 0).client, at(a, 2).client];
  const { branchId } = a;
  const year = 2026;
  const phoneless = at(a, 7).memberId;
  const filed = await deduction(world, recorder, a, 7);
  const [forAnswer, forReverse] = [
    await recorder.must('points', 'propose', filed),
    await recorder.must('points', 'propose', await deduction(world, recorder, a, 7)),
  ];
  const { proposalId } = forReverse;
  const written = { text: '当天住院', note: '书面申辩存档案盒' };
  await secretary.must('points', 'answerFor', { proposalId, ...written });
  const decision = { proposalId, decision: 'confirm', reason: '核实' } as const;
  await secretary.must('points', 'decide', decision);
  const ref = await carried(world, a, [0, 1, 2, 3, 4]);
  const veto = await secretary.must('points', 'openVeto', vetoOf(a, 4, ref));
  const ground = 'elderlyFrail';
  await secretary.must('points', 'careAsk', { memberId: phoneless, ground });
  const more = await deduction(world, recorder, a, 7);
  return {
    'points.propose': () => more,
    'points.answerFor': () => ({ proposalId: forAnswer.proposalId, ...written }),
    'points.reverse': () => ({ proposalId, reason: '核实有误', branchId }),
    'points.warnings': () => ({ year }),
    'points.openVeto': () => vetoOf(a, 7, ref),
    'points.decideVeto': () => ({
      proposalId: veto.proposalId,
      decision: 'dismiss',
      reason: '证据不足',
    }),
    'points.memberLedger': () => ({ memberId: phoneless, year, branchId }),
    'points.careAsk': () => ({ memberId: phoneless, ground }),
    'points.careApply': () => ({ ground }),
    'points.careAnswer': () => ({ wish: 'points' }),
    'points.careAnswerFor': () => ({ memberId: phoneless, wish: 'points', note: '书面意愿' }),
    'points.careList': () => ({}),
    'points.mismatches': () => ({}),
  };
}

/** 一次可以重放的调用；`other` 是同一动作的另一份内容。 */
interface Attempt {
  readonly client: Client;
  readonly input: unknown;
  readonly other: unknown;
}

/**
 * 各变更动作的一份可以重放的输入。
 *
 * @param branch 有没有绑定微信的人的支部，最后一名没有手机；第 4 人在这里任记录员
 */
export function verdictAttempts(
  world: () => World,
  branch: () => Branch,
): Readonly<Record<string, () => Promise<Attempt>>> {
  const secretary = () => at(branch(), 0).client;
  const recorder = () => at(branch(), 3).client;
  const phoneless = () => branch().people.length - 1;
  let appointed: Promise<unknown> | null = null;
  const staffed = async () => {
    const { branchId } = branch();
    const { memberId } = at(branch(), 3);
    const office = { memberId, branchId, role: 'recorder', decision: 'appoint' } as const;
    appointed ??= secretary().must('organisation', 'appoint', office);
    await appointed;
  };
  const proposed = async () => {
    await staffed();
    const input = await deduction(world(), recorder(), branch(), phoneless());
    return (await recorder().must('points', 'propose', input)).proposalId;
  };
  const by = (client: Client, input: object, changed: object): Attempt => ({
    client,
    input,
    other: { ...input, ...changed },
  });
  const written = { text: '当天住院', note: '书面申辩存档案盒' };
  const memberId = () => at(branch(), phoneless()).memberId;
  const opened = async (article: 'V1' | 'V5') => {
    const ref = await carried(world(), branch(), [0, 1, 2, 3, 4, 5, 6, 7]);
    const input = { ...vetoOf(branch(), 2, ref), article };
    return (await secretary().must('points', 'openVeto', input)).proposalId;
  };
  return {
    'points.propose': async () => {
      await staffed();
      const input = await deduction(world(), recorder(), branch(), 1, { materials: [] });
      return by(recorder(), input, { count: 2 });
    },
    'points.answerFor': async () =>
      by(secretary(), { proposalId: await proposed(), ...written }, { text: '换一种说法' }),
    'points.reverse': async () => {
      const proposalId = await proposed();
      await secretary().must('points', 'answerFor', { proposalId, ...written });
      const decision = { proposalId, decision: 'confirm', reason: '核实' } as const;
      await secretary().must('points', 'decide', decision);
      return by(secretary(), { proposalId, reason: '有误' }, { reason: '另一个原因' });
    },
    'points.openVeto': async () => {
      const ref = await carried(world(), branch(), [0, 1, 2, 3, 4, 5, 6, 7]);
      const input = { ...vetoOf(branch(), 1, ref), article: 'V6' as const };
      return by(secretary(), input, { story: '另一件事' });
    },
    'points.decideVeto': async () => {
      const proposalId = await opened('V5');
      const input = { proposalId, decision: 'dismiss', reason: '证据不足' };
      return by(secretary(), input, { reason: '另一个原因' });
    },
    'points.careAsk': () =>
      Promise.resolve(
        by(
          secretary(),
          { memberId: memberId(), ground: 'elderlyFrail' },
          { ground: 'longTermIllness' },
        ),
      ),
    'points.careApply': () =>
      Promise.resolve(
        by(at(branch(), 1).client, { ground: 'elderlyFrail' }, { ground: 'longTermIllness' }),
      ),
    'points.careAnswer': async () => {
      const { memberId: asked } = at(branch(), 2);
      await secretary().must('points', 'careAsk', { memberId: asked, ground: 'elderlyFrail' });
      return by(at(branch(), 2).client, { wish: 'points' }, { wish: 'care' });
    },
    'points.careAnswerFor': async () => {
      const input = { memberId: memberId(), wish: 'points', note: '书面意愿' };
      return by(secretary(), input, { note: '另一处' });
    },
  };
}
