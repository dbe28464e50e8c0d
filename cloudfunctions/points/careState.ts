import type { CareGround } from '../../rules/points/participation';
import { careManaged } from '../../rules/points/participation';
import { _ } from '../_runtime/cloud';
import type { EventType, Fact } from '../_runtime/journal';
import { facts } from '../_runtime/journal';

/** 征求意愿的两种事件：支部提出，本人答复（含本人自己提出）。 */
export const CARE_EVENTS: readonly EventType[] = ['points.careAsked', 'points.careAnswered'];

/** 一名党员按关爱管理走到哪一步（S2），由事件账得出。 */
export interface CareState {
  /** 支部提出的情形；支部没有提出过为 null。 */
  readonly ground: CareGround | null;
  /** 本人自己提出时说的情形。 */
  readonly claimed: CareGround | null;
  /** 本人最近一次的意愿。 */
  readonly wish: 'care' | 'points' | null;
  readonly askedAt: number | null;
  readonly answeredAt: number | null;
}

const NOTHING: CareState = {
  ground: null,
  claimed: null,
  wish: null,
  askedAt: null,
  answeredAt: null,
};

/** 征求意愿事件的载荷。 */
export interface CarePayload {
  readonly ground: CareGround | null;
  readonly wish: 'care' | 'points' | null;
  /** 照本人书面意愿代录的，书面在哪里。 */
  readonly note: string | null;
}

/** 事件 → 各人走到哪一步；次序不对也折得出同一结果。 */
export function foldCare(entries: readonly Fact[]): Map<string, CareState> {
  const states = new Map<string, CareState>();
  const ordered = entries
    .filter(({ type }) => CARE_EVENTS.includes(type))
    .sort((a, b) => a.at - b.at || (a._id < b._id ? -1 : 1));
  for (const { type, subject, payload, at } of ordered) {
    if (!subject.memberId) continue;
    const before = states.get(subject.memberId) ?? NOTHING;
    const { ground, wish } = payload as unknown as CarePayload;
    states.set(
      subject.memberId,
      type === 'points.careAsked'
        ? { ...before, ground, askedAt: at }
        : { ...before, wish, claimed: ground ?? before.claimed, answeredAt: at },
    );
  }
  return states;
}

/** 等不等本人答复：支部提出之后还没有答过，或上次答的是不愿意。 */
export function careWaiting({ askedAt, answeredAt, wish }: CareState): boolean {
  return askedAt !== null && (answeredAt === null || (wish !== 'care' && answeredAt < askedAt));
}

/** 作不作数（S2）：支部提出情形、本人愿意，两样都要。 */
export function careInForce({ ground, wish }: CareState): boolean {
  return careManaged({ ground, wish }).value;
}

/** 一名党员走到哪一步。一次往返。 */
export async function careOf(memberId: string): Promise<CareState> {
  const entries = await facts({ 'subject.memberId': memberId, type: _.in(CARE_EVENTS) });
  return foldCare(entries).get(memberId) ?? NOTHING;
}

/** 全支部走到哪一步；从来没有征求过的人不在里面。一次往返。 */
export async function careIn(orgId: string): Promise<Map<string, CareState>> {
  return foldCare(await facts({ orgId, type: _.in(CARE_EVENTS) }));
}
