import type { KeyObject } from 'node:crypto';
import { privateKeyOf } from '../_ballot/keys';
import type { OpenManifest } from '../_ballot/openManifest';
import { openManifest } from '../_ballot/openManifest';
import type { BoxDoc } from '../_store/box';
import { boxes } from '../_store/box';

/** 本实例见过开着的票箱：清单与回执密钥不会再变，开关则每次都要重看。 */
interface KnownBox {
  readonly open: OpenManifest;
  readonly secret: KeyObject;
}

const known = new Map<string, KnownBox>();
/** 一个实例至多记这么多会：一台机器上同时开着的票箱不会更多。 */
const MOST = 16;

/**
 * 开着的票箱；第一次要读一次库，之后不读。投进去之后还要再看一眼开关（`isStillOpen`），
 * 所以这里记旧了也不会多收。
 */
export async function openBoxOf(
  roundId: string,
): Promise<{ readonly box: KnownBox } | { readonly refusal: 'unknown' | 'waiting' | 'closed' }> {
  const seen = known.get(roundId);
  if (seen) return { box: seen };
  const doc = await boxes.get(roundId);
  if (!doc) return { refusal: 'unknown' };
  if (doc.state !== 'open' || doc.secret === null) {
    return { refusal: doc.state === 'waiting' ? 'waiting' : 'closed' };
  }
  const open = openManifest(doc.manifest);
  if (!open) throw new Error('票箱里的清单不合规范');
  const box = { open, secret: privateKeyOf(doc.secret) };
  if (known.size >= MOST) known.clear();
  known.set(roundId, box);
  return { box };
}

/** 此刻还开着吗；关了就忘掉。 */
export async function isStillOpen(roundId: string): Promise<boolean> {
  const doc: BoxDoc | null = await boxes.get(roundId);
  if (doc?.state === 'open') return true;
  known.delete(roundId);
  return false;
}
