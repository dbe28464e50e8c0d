import type { LocalClock } from '../clock';
import { Refusal } from '../refusal';
import { nextTime, parseCron, type Cron } from './cron';
import type { FunctionHost } from './host';

/** 定时器多久看一次钟，毫秒。 */
const TICK_MS = 1000;

/** 触发过的一次定时。 */
export interface FiredTimer {
  readonly functionName: string;
  readonly triggerName: string;
  /** 应触发的时刻，毫秒时间戳。 */
  readonly scheduledAt: number;
  /** 失败的原因；成功为 null。 */
  readonly error: string | null;
}

interface Schedule {
  readonly functionName: string;
  readonly triggerName: string;
  readonly cron: Cron;
}

/**
 * 定时触发器。从上次看钟到现在之间到点的，各触发一次（一次拨过许多个点也只触发一次：
 * 时钟已经到了后面，逐个补触发没有意义）。往回拨只重新起算，不触发。
 */
export class Timers {
  private readonly schedules: readonly Schedule[];
  private checkedAt: number;
  private readonly ticker: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly host: FunctionHost,
    private readonly clock: LocalClock,
    automatic: boolean,
  ) {
    this.checkedAt = clock.now();
    this.schedules = [...host.definitions.values()].flatMap((definition) =>
      definition.triggers.map((trigger) => ({
        functionName: definition.name,
        triggerName: trigger.name,
        cron: parseCron(trigger.config),
      })),
    );
    if (automatic) {
      this.ticker = setInterval(() => void this.run(), TICK_MS);
      this.ticker.unref();
    }
  }

  /** 触发到点的定时器，等它们跑完。 */
  run(): Promise<readonly FiredTimer[]> {
    const from = this.checkedAt;
    const to = this.clock.now();
    this.checkedAt = to;
    const due = this.schedules.flatMap((schedule) => {
      const scheduledAt = to > from ? nextTime(schedule.cron, from) : undefined;
      return scheduledAt !== undefined && scheduledAt <= to ? [{ ...schedule, scheduledAt }] : [];
    });
    const fired = this.running.then(() => Promise.all(due.map((timer) => this.fire(timer))));
    this.running = fired;
    return fired;
  }

  close(): void {
    clearInterval(this.ticker);
  }

  private async fire(timer: Schedule & { readonly scheduledAt: number }): Promise<FiredTimer> {
    const { functionName, triggerName, scheduledAt } = timer;
    const event = {
      Type: 'Timer',
      TriggerName: triggerName,
      Time: new Date(scheduledAt).toISOString(),
      Message: '',
    };
    const outcome = await this.host.invoke(functionName, event, { kind: 'timer', source: 'timer' });
    const error = outcome instanceof Refusal ? outcome.message : null;
    return { functionName, triggerName, scheduledAt, error };
  }
}
