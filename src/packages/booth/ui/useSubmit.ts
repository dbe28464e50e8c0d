import { useState } from 'react';
import type { BoxError } from '../box/boxError';
import type { Booth } from '../flow/enterBooth';
import type { Ballot } from './useBallot';
import type { BoothPlace } from './useBooth';

/** 投出：位置丢了就回到门口重新扫码，别的错留在这一屏再试。 */
export function useSubmit(place: BoothPlace, ballot: Ballot) {
  const [error, setError] = useState<BoxError | null>(null);
  return {
    error,
    clear: () => setError(null),
    /** 投成了为 true。 */
    send: async (booth: Booth): Promise<boolean> => {
      setError(null);
      const trouble = await ballot.submit(booth);
      if (trouble?.code === 'BOX_BOOTH_NEEDED') place.lose(trouble);
      else if (trouble) setError(trouble);
      else place.released();
      return trouble === null;
    },
  };
}
