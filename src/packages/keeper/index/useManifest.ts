import { useEffect, useState } from 'react';
import type { Output } from '../../../../types/api';
import type { BoxError } from '../../booth/box/boxError';
import type { KnownManifest } from '../../booth/box/fetchManifest';
import { fetchManifest } from '../../booth/box/fetchManifest';
import type { Phone } from '../keeperStep';
import type { ExpectedKeys, ManifestFault } from '../keys/checkManifest';
import { checkManifest } from '../keys/checkManifest';
import type { Vault } from '../store/vault';

type Keeping = Output<'appraisal', 'keeping'>;

/** 清单核对到哪里。 */
export interface Checked {
  readonly standing: Phone['manifest'];
  readonly known: KnownManifest | null;
  readonly fault: ManifestFault | null;
  readonly error: BoxError | null;
  readonly again: () => void;
}

/** 开始测评之后，从票箱取公开的清单来核对（与写票的人拿到的是同一份）。 */
export function useManifest(keeping: Keeping, vault: Vault, me: string | null): Checked {
  const { roundId, manifestDigest, state } = keeping;
  const wanted =
    state === 'preparing' || state === 'counted' || state === 'purged' ? null : manifestDigest;
  const [known, setKnown] = useState<KnownManifest | null>(null);
  const [error, setError] = useState<BoxError | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (wanted === null) return undefined;
    let left = false;
    void fetchManifest(roundId, wanted).then((got) => {
      if (left) return;
      setKnown(got.ok ? got.value : null);
      setError(got.ok ? null : got.error);
    });
    return () => {
      left = true;
    };
  }, [roundId, wanted, tries]);
  const fault = known && checkManifest(known.manifest, roundId, expectedOf(keeping, vault, me));
  const mismatched = fault !== null || error?.code === 'BOOTH_OTHER_MANIFEST';
  const standing = mismatched ? 'bad' : known === null ? 'unchecked' : 'good';
  return { standing, known, fault, error, again: () => setTries((n) => n + 1) };
}

/** 自己造的认手机上记的，别人造的认分管时公布的。 */
function expectedOf(
  { layers, general }: Keeping,
  { dealt, moduli }: Vault,
  me: string | null,
): ExpectedKeys {
  const layerKey = (layer: 'outer' | 'inner'): string | null => {
    const published = layers[layer];
    const mine = dealt?.layer === layer && published?.dealer === me;
    return mine ? dealt.publicKey : (published?.publicKey ?? null);
  };
  const kept = general?.keeper === me ? moduli : null;
  return {
    outer: layerKey('outer'),
    inner: layerKey('inner'),
    moduli: kept ?? general?.moduli ?? [],
  };
}
