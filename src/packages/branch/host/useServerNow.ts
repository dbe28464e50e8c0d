import { useEffect, useRef } from 'react';
import type { Output } from '../../../../types/api';

/** 服务器的“现在”（毫秒）：取到码时记下与本机的差，断网之后照这个差推。 */
export function useServerNow(code: Output<'meeting', 'live'>['code']): () => number {
  const ahead = useRef(0);
  useEffect(() => {
    if (code) ahead.current = code.now - Date.now();
  }, [code]);
  return () => Date.now() + ahead.current;
}
