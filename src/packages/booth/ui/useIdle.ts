import { useEffect, useRef, useState } from 'react';
import type { Idle } from '../flow/idle';
import { idleAfter } from '../flow/idle';

const TICK_MS = 1000;

/** 没人碰了多久；`touch` 在任何触碰时调用。收起时调用一次 `onGone`。 */
export function useIdle(onGone: () => void): { readonly idle: Idle; readonly touch: () => void } {
  const [idle, setIdle] = useState<Idle>('active');
  const last = useRef(Date.now());
  const gone = useRef(onGone);
  gone.current = onGone;
  useEffect(() => {
    const timer = setInterval(() => {
      const now = idleAfter(Date.now() - last.current);
      setIdle(now);
      if (now === 'gone') {
        last.current = Date.now();
        gone.current();
      }
    }, TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return {
    idle,
    touch: () => {
      last.current = Date.now();
      setIdle('active');
    },
  };
}
