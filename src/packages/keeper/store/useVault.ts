import { useCallback, useState } from 'react';
import type { Vault } from './vault';
import { readVault, writeVault } from './vault';

/** 页面上的钥匙匣：改一样存一样，先存下再往外发。 */
export function useVault(roundId: string): readonly [Vault, (changes: Partial<Vault>) => void] {
  const [vault, setVault] = useState(() => readVault(roundId));
  const change = useCallback(
    (changes: Partial<Vault>) => {
      const next = { ...readVault(roundId), ...changes };
      writeVault(roundId, next);
      setVault(next);
    },
    [roundId],
  );
  return [vault, change];
}
