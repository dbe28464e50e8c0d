import type { BoxReply } from '../../../../types/contracts/ballotbox';
import type { Manifest } from '../../../../types/ballot/manifest';
import { parseManifest } from '../../../../types/ballot/parseManifest';
import { toHex } from '../../../../types/ballot/hex';
import { manifestDigestOf } from '../crypto/digest';
import type { Boxed } from './boxError';
import { refuse } from './boxError';
import { ask } from './ask';

/** 端上自己算过散列的清单。 */
export interface KnownManifest {
  readonly manifest: Manifest;
  readonly digest: Uint8Array;
  /** 十六进制。 */
  readonly digestHex: string;
}

/**
 * 取清单并算 h(M)；`expected` 给了就要一样，否则拒绝（防给某个人发特制的清单）。
 * 错误：BOX_UNKNOWN、BOOTH_OTHER_MANIFEST。
 */
export async function fetchManifest(
  roundId: string,
  expected: string | null,
): Promise<Boxed<KnownManifest>> {
  const reply = await ask<BoxReply<'manifest'>>({ method: 'GET', path: `/manifest/${roundId}` });
  if (!reply.ok) return reply;
  const text = reply.value.manifest;
  const manifest = parseManifest(text);
  const digest = manifestDigestOf(text);
  const digestHex = toHex(digest);
  if (manifest === null || (expected !== null && expected !== digestHex)) {
    return refuse('BOOTH_OTHER_MANIFEST');
  }
  return { ok: true, value: { manifest, digest, digestHex } };
}
