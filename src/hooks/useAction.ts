import { useCallback, useRef, useState } from 'react';
import type { ActionName, FunctionName, Input, Output } from '../../types/api';
import { call, type Called, type ClientError } from '../api/call';
import { newRequestId } from '../api/requestId';
import { passGate } from './gate';

export interface Action<I, O> {
  readonly run: (input: I) => Promise<Called<O>>;
  readonly busy: boolean;
  readonly error: ClientError | null;
  readonly clear: () => void;
}

/**
 * 一个变更动作。断网失败后再点一次同样的内容，沿用同一请求号：
 * 上一次若其实已经送到，就返回那次的结果，不会办两遍（X5）。
 */
export function useAction<F extends FunctionName, A extends ActionName<F>>(
  name: F,
  action: A,
): Action<Input<F, A>, Output<F, A>> {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ClientError | null>(null);
  const unsent = useRef<{ key: string; requestId: string } | null>(null);

  const run = useCallback(
    async (input: Input<F, A>) => {
      const key = JSON.stringify(input);
      const requestId = unsent.current?.key === key ? unsent.current.requestId : newRequestId();
      setBusy(true);
      setError(null);
      const called = await call(name, action, input, requestId);
      setBusy(false);
      unsent.current = !called.ok && called.error.code === 'NETWORK' ? { key, requestId } : null;
      if (!called.ok && !passGate(called.error)) setError(called.error);
      return called;
    },
    [name, action],
  );
  const clear = useCallback(() => setError(null), []);

  return { run, busy, error, clear };
}
