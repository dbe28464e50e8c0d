/** 分管钥匙的人选（Q10、Q12、O9）。 */
import type { Reason, ReasonFacts } from '../reason';
import type { Permission } from '../result';

/** 分管会话钥匙的计票人数：三人中任意两人合起来才开得了。 */
export const KEEPING_TELLERS = 3;

/** 推选的监票人、计票人。 */
export interface Keepers {
  readonly scrutineerIds: readonly string[];
  readonly tellerIds: readonly string[];
}

const because = (code: string, facts: ReasonFacts): Reason => ({
  rule: 'ballot/keepers',
  articles: ['Q10', 'Q12'],
  code,
  facts,
});

/**
 * 推选的人能不能分管钥匙（Q10、Q12）：计票人正好三名（会话钥匙三取二），
 * 监票人至少一名（管总票钥匙），两样不由同一个人管。
 *
 * 理由码（不可用时）：`ballot.keepersTellers`、`ballot.keepersScrutineer`、`ballot.keepersOverlap`。
 */
export const keepers = ({ scrutineerIds, tellerIds }: Keepers): Permission => {
  const scrutineers = new Set(scrutineerIds);
  const tellers = new Set(tellerIds);
  const reasons: Reason[] = [];
  if (tellers.size !== KEEPING_TELLERS) {
    reasons.push(
      because('ballot.keepersTellers', { needed: KEEPING_TELLERS, elected: tellers.size }),
    );
  }
  if (scrutineers.size === 0) reasons.push(because('ballot.keepersScrutineer', {}));
  const both = [...tellers].filter((id) => scrutineers.has(id)).length;
  if (both > 0) reasons.push(because('ballot.keepersOverlap', { both }));
  return { allowed: reasons.length === 0, reasons };
};
