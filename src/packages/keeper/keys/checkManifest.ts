import type { BallotGroup, Manifest } from '../../../../types/ballot/manifest';

/** 清单与分管的钥匙对不上在哪一处。 */
export type ManifestFault = 'custody' | 'session' | 'outerKey' | 'innerKey' | 'generalKey';

/** 清单里该出现的公钥：自己造的用手机上记的，别人造的用分管时公布的。 */
export interface ExpectedKeys {
  readonly outer: string | null;
  readonly inner: string | null;
  /** 总票的模：党员组（或合并组）一把，群众组一把。 */
  readonly moduli: readonly string[];
}

/** 一组用两把总票钥匙里的哪一把。 */
export const generalIndex = (group: BallotGroup): number => (group === 'mass' ? 1 : 0);

/**
 * 开始测评时手机核对公开的清单：就是这一会、确是分管、各把公钥就是分管时造的那几把；都对为 null。
 * 对不上说明有人另造了钥匙：监票人不签，计票人不交钥匙，票就开不了。
 */
export function checkManifest(
  manifest: Manifest,
  roundId: string,
  expected: ExpectedKeys,
): ManifestFault | null {
  if (manifest.sessionId !== roundId) return 'session';
  if (manifest.custody !== 'tellers') return 'custody';
  if (manifest.outerKey !== expected.outer) return 'outerKey';
  if (manifest.innerKey !== expected.inner) return 'innerKey';
  const general = manifest.groups.every(
    ({ group, generalKey }) => generalKey === expected.moduli[generalIndex(group)],
  );
  return general ? null : 'generalKey';
}
