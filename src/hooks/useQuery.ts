import { useDidHide, useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ActionName, FunctionName, Input, Output } from '../../types/api';
import { call, type ClientError } from '../api/call';
import { passGate } from './gate';

export interface Query<T> {
  /** 还没取到为 null；刷新时保留上一次的，不闪。 */
  readonly data: T | null;
  readonly error: ClientError | null;
  readonly refresh: () => Promise<void>;
}

interface Options {
  /** 每隔多少毫秒再取一次；页面隐藏时停。 */
  readonly every?: number;
  /** false 时不取（如缺参数）。 */
  readonly enabled?: boolean;
}

/** 取一个只读动作，页面每次露面都重取；还差绑定或同意的，带去办。 */
export function useQuery<F extends FunctionName, A extends ActionName<F>>(
  name: F,
  action: A,
  input: Input<F, A>,
  { every, enabled = true }: Options = {},
): Query<Output<F, A>> {
  const [data, setData] = useState<Output<F, A> | null>(null);
  const [error, setError] = useState<ClientError | null>(null);
  const [visible, setVisible] = useState(true);
  // 以内容而非对象身份判断参数是否变了。
  const key = JSON.stringify(input);
  const latest = useRef(0);

  const refresh = useCallback(async () => {
    const mine = ++latest.current;
    const called = await call(name, action, JSON.parse(key) as Input<F, A>);
    if (mine !== latest.current) return;
    if (called.ok) {
      setData(called.value);
      setError(null);
    } else if (!passGate(called.error)) {
      setError(called.error);
    }
  }, [name, action, key]);

  useDidShow(() => setVisible(true));
  useDidHide(() => setVisible(false));

  useEffect(() => {
    if (!enabled || !visible) return undefined;
    void refresh();
    // 上一次还没答复就不再问：答复比间隔慢时，接连作废会永远拿不到数。
    let waiting = false;
    const poll = (): void => {
      if (waiting) return;
      waiting = true;
      void refresh().finally(() => {
        waiting = false;
      });
    };
    const timer = every === undefined ? null : setInterval(poll, every);
    return () => {
      if (timer !== null) clearInterval(timer);
    };
  }, [enabled, visible, every, refresh]);

  // 卸载后到达的应答作废。
  useEffect(
    () => () => {
      latest.current = -1;
    },
    [],
  );

  return { data, error, refresh };
}
