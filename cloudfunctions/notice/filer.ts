import { _ } from '../_runtime/cloud';
import { sha256 } from '../_runtime/hash';
import { objections } from '../_store/objections';

/** 同一个人对同一份公示，在办的至多几条：防有人拿链接刷，不妨碍把话说完。 */
export const OPEN_LIMIT = 5;

/** 同一个人对同一份公示的记号：散列里有微信身份，从库里看不出是谁。 */
export function filerKeyOf(noticeId: string, openid: string): string {
  return sha256(`objection|${noticeId}|${openid}`);
}

/** 在办的已经够多。一次往返。 */
export async function tooManyOpen(filerKey: string): Promise<boolean> {
  const open = await objections.count({ filerKey, state: _.nin(['answered']) });
  return open >= OPEN_LIMIT;
}
