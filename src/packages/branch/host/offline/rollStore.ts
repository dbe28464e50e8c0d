import Taro from '@tarojs/taro';
import { tabOwner } from '../../../../api/transport';

/** 断网时登记的一个人：几时登记的，按服务器的钟。 */
export interface RollEntry {
  readonly memberId: string;
  readonly name: string;
  readonly at: number;
}

/** 送出去还没有回音的一份：号不变、内容不变，送几遍都只记一次（X5）。 */
export interface RollBatch {
  readonly requestId: string;
  readonly entries: readonly RollEntry[];
}

/** 这台设备给一次活动记着的：还没送的、送出去没有回音的、断网时照着勾的名单。 */
export interface KeptRoll {
  readonly waiting: readonly RollEntry[];
  readonly sending: RollBatch | null;
  readonly people: readonly { readonly memberId: string; readonly name: string }[];
}

export const EMPTY_ROLL: KeptRoll = { waiting: [], sending: null, people: [] };

const keyOf = (meetingId: string): string => `host-roll.${tabOwner()}.${meetingId}`;

export const readRoll = (meetingId: string): KeptRoll =>
  Taro.getStorageSync<KeptRoll | ''>(keyOf(meetingId)) || EMPTY_ROLL;

/** 写在设备上，没电、退出都还在；什么都没有了就不留名字。 */
export function writeRoll(meetingId: string, kept: KeptRoll): void {
  const empty = kept.waiting.length + kept.people.length === 0 && kept.sending === null;
  if (empty) Taro.removeStorageSync(keyOf(meetingId));
  else Taro.setStorageSync(keyOf(meetingId), kept);
}
