import { useState } from 'react';
import { yearOf } from '../../types/time';

/** 看哪一年，默认今年（北京时间）。 */
export function useYear(): readonly [number, (year: number) => void] {
  return useState(() => yearOf(Date.now()));
}
