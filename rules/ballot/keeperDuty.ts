/** 两层会话钥匙由谁造、由谁开（Q10、Q12）。 */
import type { Reason } from '../reason';
import type { Permission } from '../result';

/** 一层钥匙经过谁的手。 */
export interface LayerHands {
  /** 造这一层、分给三名计票人的人。 */
  readonly dealer: string | null;
  /** 收到过别人交来的份额、拼得出这一层钥匙的人（换过开封人的，前一个也算）。 */
  readonly openers: readonly string[];
}

/** 要做的事：造一层，或开一层。 */
export interface KeeperTask {
  readonly memberId: string;
  readonly task: 'deal' | 'open';
  /** 另一层已经过谁的手。 */
  readonly other: LayerHands;
}

/**
 * 一个人能不能造（开）这一层（Q10、Q12）：凡造过、开过另一层的都不能——
 * 否则他一个人就能从信封一直开到等次，把一个人的各列连起来。
 *
 * 理由码（不可用时）：`ballot.keeperDealtOther`、`ballot.keeperOpenedOther`。
 */
export const keeperDuty = ({ memberId, task, other }: KeeperTask): Permission => {
  const codes: string[] = [];
  if (other.dealer === memberId) codes.push('ballot.keeperDealtOther');
  if (other.openers.includes(memberId)) codes.push('ballot.keeperOpenedOther');
  const reasons = codes.map((code): Reason => ({
    rule: 'ballot/keeperDuty',
    articles: ['Q10', 'Q12'],
    code,
    facts: { task },
  }));
  return { allowed: reasons.length === 0, reasons };
};
