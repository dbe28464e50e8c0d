/** 一份公示及其异议（N1–N4）。状态都由事实推出，不另存“是否生效”。 */
import { endOfPeriod } from '../calendar/endOfPeriod';
import type { Permission } from '../result';
import type { NoticeKind } from '../schemes/noticeScheme';

/** 异议走到哪里：已提出、已受理、已调查、已答复（N3）。 */
export const OBJECTION_STATES = ['raised', 'accepted', 'investigated', 'answered'] as const;
export type ObjectionState = (typeof OBJECTION_STATES)[number];

/** 答复的内容（N3）：解释，或更正。 */
export type ObjectionOutcome = 'explained' | 'corrected';

/**
 * 一条异议。这里没有提出人：异议可以对支部匿名（N3），判断公示能否生效也用不着知道是谁。
 */
export interface Objection {
  readonly id: string;
  /** 提出的时刻，epoch 毫秒。 */
  readonly raisedAt: number;
  readonly state: ObjectionState;
  /** 答复之前为 `null`。 */
  readonly outcome: ObjectionOutcome | null;
}

/** 一份公示的一个版本（N2）：发布之后内容不再改，更正另发新版。 */
export interface Notice {
  readonly kind: NoticeKind;
  readonly version: number;
  /** 公示天数，自然日（G2）。 */
  readonly days: number;
  /** 发布的时刻，epoch 毫秒；草稿为 `null`。 */
  readonly publishedAt: number | null;
  readonly objections: readonly Objection[];
  /** 已被哪一版取代；没有为 `null`。 */
  readonly supersededBy: number | null;
  /** 本版更正的原因；初版为 `null`。 */
  readonly correctionReason: string | null;
}

/** 一步的结果：不允许时 `notice` 原样不动。 */
export interface NoticeTransition extends Permission {
  readonly notice: Notice;
}

/** 公示期满的时刻（G2），epoch 毫秒：最后一日的 24:00。 */
export const noticeEnd = (publishedAt: number, days: number): number =>
  endOfPeriod(publishedAt, { days });
