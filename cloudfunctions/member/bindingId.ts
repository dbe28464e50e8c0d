import { sha256 } from '../_runtime/hash';

/** 绑定申请的编号：一个微信同时只有一条申请；编号里看不出 openid。 */
export function bindingId(openid: string): string {
  return `b_${sha256(openid).slice(0, 40)}`;
}
