import Taro from '@tarojs/taro';
import type { MinutesContent } from '../../../../types/contracts/meeting';
import { tabOwner } from '../../../api/transport';
import type { RecordDraft } from './draft';

/** 这台设备上没存的纪实：写到哪里、写的时候云端存的是什么、最后几时写的（毫秒）。 */
export interface KeptDraft {
  readonly draft: RecordDraft;
  readonly base: MinutesContent | null;
  readonly at: number;
}

/** 一次活动一份；本机浏览器里几个人共用一份存储，各存各的。 */
const keyOf = (meetingId: string): string => `record-draft.${tabOwner()}.${meetingId}`;

export const readDraft = (meetingId: string): KeptDraft | null =>
  Taro.getStorageSync<KeptDraft | ''>(keyOf(meetingId)) || null;

export const writeDraft = (meetingId: string, kept: KeptDraft): void =>
  Taro.setStorageSync(keyOf(meetingId), kept);

export const dropDraft = (meetingId: string): void => Taro.removeStorageSync(keyOf(meetingId));
