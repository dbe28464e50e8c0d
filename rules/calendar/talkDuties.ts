/** M5、L4：谈心谈话的种类，由谁与谁谈，算作哪一项完成。 */
import type { Reason } from '../reason';
import type { Permission } from '../result';
import type { Position } from '../vocabulary';
import type { DutyRecord } from './dutiesOwed';

/** 种类：书记与党员、上级书记与支部书记、班子之间、提醒谈话（抓早抓小）、其他。 */
export const TALK_KINDS = [
  'secretaryTalk',
  'superiorTalk',
  'leadershipTalk',
  'reminder',
  'other',
] as const;
export type TalkKind = (typeof TALK_KINDS)[number];

/** 谈话的一方。 */
export interface TalkParty {
  readonly memberId: string;
  readonly isSecretary: boolean;
  readonly isSuperior: boolean;
  readonly position: Position;
}

/**
 * 谈的人对不对得上种类（M5）：书记与党员须一方是书记、另一方不是上级；上级书记与支部书记须两方正是这两人；
 * 班子之间须两方都是班子成员或委员；其余不限。自己不能与自己谈。
 */
export const talkKindFits = (kind: TalkKind, a: TalkParty, b: TalkParty): Permission => {
  const both = (test: (party: TalkParty) => boolean): boolean => test(a) && test(b);
  const pair = (one: (p: TalkParty) => boolean, other: (p: TalkParty) => boolean): boolean =>
    (one(a) && other(b)) || (one(b) && other(a));
  const fits: Readonly<Record<TalkKind, boolean>> = {
    secretaryTalk: pair(
      (party) => party.isSecretary,
      (party) => !party.isSuperior,
    ),
    superiorTalk: pair(
      (party) => party.isSuperior,
      (party) => party.isSecretary,
    ),
    leadershipTalk: both((party) => party.position !== 'ordinary'),
    reminder: true,
    other: true,
  };
  const code =
    a.memberId === b.memberId
      ? 'calendar.talkWithSelf'
      : fits[kind]
        ? 'calendar.talkFits'
        : 'calendar.talkKindWrong';
  const reason: Reason = {
    rule: 'calendar/talkDuties',
    articles: kind === 'reminder' ? ['L4'] : ['M5'],
    code,
    facts: { kind },
  };
  return { allowed: code === 'calendar.talkFits', reasons: [reason] };
};

/** 一次谈话。`withId` 是书记之外的那一方。 */
export interface HeldTalk {
  readonly kind: TalkKind;
  readonly at: number;
  readonly parties: readonly [string, string];
  /** 对方说没有谈过：不算（G4），留待双方核对。 */
  readonly disputed: boolean;
}

/** 一次谈话完成的各项（M5）：书记与党员按另一方逐人计；上级书记与支部书记计一次。 */
export const talkDuties = (talk: HeldTalk, secretaryId: string | null): DutyRecord[] => {
  const { kind, at, parties, disputed } = talk;
  if (disputed) return [];
  if (kind === 'superiorTalk') return [{ duty: 'superiorTalk', at, subjectId: null }];
  if (kind !== 'secretaryTalk' || secretaryId === null || !parties.includes(secretaryId)) return [];
  return parties
    .filter((party) => party !== secretaryId)
    .map((subjectId): DutyRecord => ({ duty: 'secretaryTalk', at, subjectId }));
};
