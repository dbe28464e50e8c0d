import { clockOf } from '../../types/time';
import { checkLedgers } from './nightly';
import { recheck } from './recheck';

/** 夜里人少的时候核对账，北京时间。 */
const NIGHT = { from: '02:30', until: '05:00' } as const;

/**
 * 定时器，每五分钟：没查成的文字再查；夜里核对账（一天一遍，没走完的接着走）。
 * 平台一个函数只能有一个定时器，两件事合在一处；前一件出错不耽误后一件。
 */
export async function tend(now: number): Promise<void> {
  const clock = clockOf(now);
  try {
    await recheck(now);
  } finally {
    if (clock >= NIGHT.from && clock < NIGHT.until) await checkLedgers(now);
  }
}
