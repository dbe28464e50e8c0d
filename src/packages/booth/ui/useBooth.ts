import { useDidHide, useDidShow, useUnload } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { BoxError } from '../box/boxError';
import { keep } from '../box/keep';
import { leave } from '../box/leave';
import type { DoorCode } from '../door/doorCode';
import type { Booth } from '../flow/enterBooth';
import { confirmBooth, enterBooth, resumeBooth } from '../flow/enterBooth';
import { KEEP_EVERY_MS, stayingAfter } from '../flow/staying';
import { clearPlace } from '../store/place';

export interface BoothPlace {
  readonly booth: Booth | null;
  readonly busy: boolean;
  readonly error: BoxError | null;
  readonly enter: (door: DoorCode) => Promise<Booth | null>;
  /** 手输数字进来的，核对字看着一样。 */
  readonly confirm: () => void;
  /** 让出来。 */
  readonly quit: () => void;
  /** 票箱收票时一并让出了，不必再说。 */
  readonly released: () => void;
  /** 位置丢了，或有话要说。 */
  readonly lose: (error: BoxError) => void;
  readonly show: (error: BoxError | null) => void;
}

/** 占着一处写票处：进、续、让。离开页面即让出；断电重来先看位置还在不在。 */
export function useBooth(roundId: string): BoothPlace {
  const [booth, setBooth] = useState<Booth | null>(null);
  const [busy, setBusy] = useState(true);
  const [error, setError] = useState<BoxError | null>(null);
  const held = useRef<Booth | null>(null);
  const put = useCallback((next: Booth | null) => {
    held.current = next;
    setBooth(next);
  }, []);

  useEffect(() => {
    let gone = false;
    void resumeBooth(roundId).then((resumed) => {
      if (gone) return;
      setBusy(false);
      if (resumed.ok) put(resumed.value);
      else setError(resumed.error);
    });
    return () => {
      gone = true;
    };
  }, [roundId, put]);

  const lose = useCallback(
    (why: BoxError) => {
      clearPlace(roundId);
      put(null);
      setError(why);
    },
    [roundId, put],
  );
  useHeartbeat(roundId, booth, lose);

  const released = useCallback(() => {
    clearPlace(roundId);
    put(null);
  }, [roundId, put]);
  const quit = useCallback(() => {
    const pass = held.current?.pass;
    released();
    if (pass !== undefined) void leave(roundId, pass);
  }, [roundId, released]);
  useUnload(quit);

  return {
    booth,
    busy,
    error,
    lose,
    quit,
    released,
    show: setError,
    enter: async (door) => {
      setBusy(true);
      setError(null);
      const entered = await enterBooth(roundId, door);
      setBusy(false);
      if (entered.ok) put(entered.value);
      else setError(entered.error);
      return entered.ok ? entered.value : null;
    },
    confirm: () => {
      if (booth) put(confirmBooth(roundId, booth));
    },
  };
}

/** 页面看得见时每分钟续占一次。 */
function useHeartbeat(roundId: string, booth: Booth | null, lose: (error: BoxError) => void): void {
  const [visible, setVisible] = useState(true);
  useDidShow(() => setVisible(true));
  useDidHide(() => setVisible(false));
  const pass = booth?.pass;
  useEffect(() => {
    if (pass === undefined || !visible) return undefined;
    let gone = false;
    const timer = setInterval(() => {
      void keep(roundId, pass).then((reply) => {
        if (!gone && !reply.ok && stayingAfter(reply) !== 'stay') lose(reply.error);
      });
    }, KEEP_EVERY_MS);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [roundId, pass, visible, lose]);
}
