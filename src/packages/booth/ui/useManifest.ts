import { useEffect, useState } from 'react';
import type { BoxError } from '../box/boxError';
import type { KnownManifest } from '../box/fetchManifest';
import { fetchManifest } from '../box/fetchManifest';

/** 先取清单（公用平板、纸质票、核对页用）；取不到的说清楚，可以再取。 */
export function useManifest(roundId: string) {
  const [known, setKnown] = useState<KnownManifest | null>(null);
  const [error, setError] = useState<BoxError | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let gone = false;
    setError(null);
    void fetchManifest(roundId, null).then((fetched) => {
      if (gone) return;
      if (fetched.ok) setKnown(fetched.value);
      else setError(fetched.error);
    });
    return () => {
      gone = true;
    };
  }, [roundId, round]);
  return { known, error, retry: () => setRound((count) => count + 1) };
}
