import { sha256 } from './hash';

/** 链头之前的“前一条散列”。 */
export const GENESIS = '0'.repeat(64);

/** 链上一条：事件编号、事件散列、含前一条散列的链散列（X3）。 */
export interface ChainLink {
  readonly id: string;
  readonly digest: string;
  readonly hash: string;
}

/** 把一批事件接到 `prev` 之后。 */
export function link(
  prev: string,
  events: readonly { readonly id: string; readonly digest: string }[],
): ChainLink[] {
  let hash = prev;
  return events.map(({ id, digest }) => {
    hash = sha256(`${hash}:${id}:${digest}`);
    return { id, digest, hash };
  });
}
