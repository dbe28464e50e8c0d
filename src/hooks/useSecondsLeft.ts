import { useEffect, useState } from 'react';

/** 轮换码还有几秒换：以服务器给的“现在”与有效期之差倒数，不看本机时钟准不准。 */
export function useSecondsLeft(
  code: { readonly now: number; readonly validUntil: number } | null,
): number {
  const [left, setLeft] = useState(0);
  const span = code === null ? 0 : code.validUntil - code.now;
  useEffect(() => {
    const end = Date.now() + span;
    const tick = () => setLeft(Math.max(0, Math.ceil((end - Date.now()) / 1000)));
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [span, code?.validUntil]);
  return left;
}
