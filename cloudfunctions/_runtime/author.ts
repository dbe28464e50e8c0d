import type { Actor } from './actor';
import type { Visit } from './call';
import { digestOf, sha256 } from './hash';

/** 写进事件账要知道的：何时、哪一次、谁经手。每次访问都有这几样。 */
export type Author = Pick<Visit, 'now' | 'entryId' | 'inputDigest'> & {
  readonly actor: Pick<Actor, 'memberId'> | null;
};

/** 定时器经手的一件事：经手人为 system，编号由定时器、对象与时刻决定。 */
export function systemAuthor(timer: string, of: string, now: number): Author {
  return {
    now,
    entryId: `t_${sha256(`${timer}|${of}|${now}`).slice(0, 40)}`,
    inputDigest: digestOf({ timer, of, now }),
    actor: { memberId: 'system' },
  };
}
