import { useCallback, useRef, useState } from 'react';
import { breather } from '../../crypto/breathe';
import type { Pace } from '../../tally/pace';

/** 长活的进度：`share` 是做到几成（没在做为 null）；满一个百分点才更新，页面不抖。 */
export function usePace(): {
  readonly share: number | null;
  readonly pace: Pace;
  readonly stop: () => void;
} {
  const [share, setShare] = useState<number | null>(null);
  const [breathe] = useState(() => breather(Date.now));
  const shown = useRef(-1);
  const pace = useCallback<Pace>(
    (done, total) => {
      const next = total === 0 ? 1 : done / total;
      const percent = Math.floor(next * 100);
      if (percent !== shown.current) setShare(next);
      shown.current = percent;
      return breathe();
    },
    [breathe],
  );
  const stop = useCallback(() => {
    shown.current = -1;
    setShare(null);
  }, []);
  return { share, pace, stop };
}
