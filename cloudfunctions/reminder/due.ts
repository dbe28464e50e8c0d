import type { ReminderKind } from '../../types/contracts/reminder';
import type { MemberDoc } from '../_store/members';

/**
 * 消息里能出现的全部事由。只有这几句固定的话：消息会显示在锁屏上、别人看得见的地方，
 * 主题、姓名、会议种类都不写（X4）。
 */
export const WORDS = {
  event: '活动提醒',
  eventSoon: '活动快开始了',
  checkIn: '请报个平安',
  todo: '有事请你办',
} as const;

/** 此刻该提醒某人的一件事。 */
export interface Due {
  /** 同一件事同一个键；事情变了（如改了时间）键也变，就会另发一条。 */
  readonly key: string;
  readonly memberId: string;
  /** 用哪种模板。 */
  readonly kind: ReminderKind;
  readonly title: keyof typeof WORDS;
  /** 事情的时刻，毫秒。 */
  readonly at: number;
  readonly place?: string;
  /** 点开到哪一页，不带开头的斜杠。 */
  readonly page: string;
  /** 在这一刻之后才答应提醒的人，答应时已经看到这件事了：不为它用掉一次。 */
  readonly knownAfter?: number;
  /** 夜里也发（马上要开始的）。 */
  readonly urgent?: boolean;
}

/**
 * 一个来源：由事实算出 `audience` 里的人此刻该被提醒的事，不写任何东西。
 * 添一个来源 = `sources/` 里添一个文件，`sources.ts` 里添一行。
 */
export type Source = (audience: readonly MemberDoc[], now: number) => Promise<readonly Due[]>;
