import type { KeyObject } from 'node:crypto';
import { privateKeyOf } from '../_ballot/keys';
import type { OpenManifest } from '../_ballot/openManifest';
import { openManifest } from '../_ballot/openManifest';
import { boxes } from '../_store/box';
import { fail } from '../../types/errors';
import type { Result } from '../../types/result';

/** 本实例见过开着的票箱：清单与各把密钥不会再变，开关则每次都要重看。 */
interface KnownBox {
  readonly open: OpenManifest;
  readonly secret: KeyObject;
  readonly boothKey: string;
  readonly booths: number;
}

type Refusal = 'unknown' | 'waiting' | 'closed';

const known = new Map<string, KnownBox>();
/** 一个实例至多记这么多会：一台机器上同时开着的票箱不会更多。 */
const MOST = 16;

/**
 * 开着的票箱；第一次要读一次库，之后不读。记旧了也不会多收：写票处关箱即撤，占不到就投不进；
 * 投进去之后还要再看一眼（写票处还在，或 `isStillOpen`）。
 */
export async function openBoxOf(
  roundId: string,
): Promise<{ readonly box: KnownBox } | { readonly refusal: Refusal }> {
  const seen = known.get(roundId);
  if (seen) return { box: seen };
  const doc = await boxes.get(roundId);
  if (!doc) return { refusal: 'unknown' };
  if (doc.state !== 'open' || doc.secret === null || doc.boothKey === null) {
    return { refusal: doc.state === 'waiting' ? 'waiting' : 'closed' };
  }
  const open = openManifest(doc.manifest);
  if (!open) throw new Error('票箱里的清单不合规范');
  const { boothKey, booths } = doc;
  const box = { open, secret: privateKeyOf(doc.secret), boothKey, booths };
  if (known.size >= MOST) known.clear();
  known.set(roundId, box);
  return { box };
}

/** 票箱不收：没有这个票箱、还没开、已关。 */
export function refusalOf(refusal: Refusal): Result<never> {
  if (refusal === 'unknown') return fail('BOX_UNKNOWN');
  return fail(refusal === 'waiting' ? 'BOX_NOT_OPEN' : 'BOX_CLOSED');
}

/** 此刻还开着吗；关了就忘掉。 */
export async function isStillOpen(roundId: string): Promise<boolean> {
  const doc = await boxes.get(roundId);
  if (doc?.state === 'open') return true;
  known.delete(roundId);
  return false;
}
