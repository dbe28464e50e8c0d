/** O11、O12：流动党员的联系、失联预警与转出提示。 */
import { endOfPeriod, periodElapsed } from '../calendar/endOfPeriod';
import type { Reason } from '../reason';
import type { Decided } from '../result';
import type { MembershipScheme } from '../schemes/membership';

/** 一次流动到现在的情况；时刻均为 epoch 毫秒。 */
export interface MobilityFacts {
  /** 离开的日子。 */
  readonly leftAt: number;
  readonly expectedReturnAt: number | null;
  /** 本人最近一次汇报；没有为 null。 */
  readonly memberContactAt: number | null;
  /** 支部最近一次联系上本人；没有为 null。 */
  readonly branchContactAt: number | null;
}

/** 梯级，由轻到重：有联系、该联系了、预警、列入失联排查。 */
export const CONTACT_LEVELS = ['inTouch', 'contactDue', 'warned', 'lost'] as const;
export type ContactLevel = (typeof CONTACT_LEVELS)[number];

/** 该做什么。只是提示：失联的认定与处置由支部按程序办（G3）。 */
export interface MobilityWatch {
  readonly level: ContactLevel;
  /** 最近一次联系（没有就从离开算）的时刻。 */
  readonly since: number;
  /** 本人该汇报了、支部该联系了：两头各算各的。 */
  readonly memberDue: boolean;
  readonly branchDue: boolean;
  /** 流动期间够长，具备条件的应转出组织关系。 */
  readonly transferDue: boolean;
  /** 过了预计返回的日子。 */
  readonly returnOverdue: boolean;
}

const RULE = 'organisation/mobilityWatch';

/**
 * 一名流动党员现在的联系梯级与提示（O12）。
 * 梯级按两头里较近的一次联系算：任何一头有联系就不是失联（G4）；期间按 G2，满期次日零时起进入下一级。
 */
export const mobilityWatch = (
  facts: MobilityFacts,
  now: number,
  scheme: MembershipScheme,
): Decided<MobilityWatch> => {
  const { leftAt, memberContactAt, branchContactAt, expectedReturnAt } = facts;
  const since = Math.max(leftAt, memberContactAt ?? leftAt, branchContactAt ?? leftAt);
  const passed = (start: number, months: number): boolean => periodElapsed(start, { months }, now);
  const contact = scheme.contactMonths.value;
  const ladder = [
    { level: 'lost', months: scheme.lostMonths.value, code: 'organisation.mobileLost' },
    { level: 'warned', months: scheme.warnMonths.value, code: 'organisation.mobileWarned' },
    { level: 'contactDue', months: contact, code: 'organisation.mobileContactDue' },
  ] as const;
  const rung = ladder.find(({ months }) => passed(since, months));
  const transferMonths = scheme.transferMonths.value;
  const value: MobilityWatch = {
    level: rung?.level ?? 'inTouch',
    since,
    memberDue: passed(Math.max(leftAt, memberContactAt ?? leftAt), contact),
    branchDue: passed(Math.max(leftAt, branchContactAt ?? leftAt), contact),
    transferDue: passed(leftAt, transferMonths),
    returnOverdue: expectedReturnAt !== null && now >= endOfPeriod(expectedReturnAt, { days: 0 }),
  };
  const reasons: Reason[] = [
    {
      rule: RULE,
      articles: rung?.level === 'lost' ? ['O11', 'O12', 'G3'] : ['O12', 'G3'],
      code: rung?.code ?? 'organisation.mobileInTouch',
      facts: { months: rung?.months ?? contact },
    },
  ];
  const add = (code: string, reasonFacts: Reason['facts']): void => {
    reasons.push({ rule: RULE, articles: ['O12'], code, facts: reasonFacts });
  };
  if (value.transferDue) add('organisation.mobileTransferDue', { months: transferMonths });
  if (value.returnOverdue) add('organisation.mobileReturnOverdue', {});
  return { value, reasons };
};
