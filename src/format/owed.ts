import { CYCLE_NAMES, DUTY_NAMES } from '../../rules/explain/calendar';
import { REGISTER_NAMES } from '../../rules/explain/organisation';
import type { Cycle } from '../../rules/schemes/frequencyScheme';
import type { Output } from '../../types/api';

type Owed = Output<'plan', 'owed'>;

const NAMES: Readonly<Record<string, string>> = { ...DUTY_NAMES, ...REGISTER_NAMES };

/** 事项或定期登记的中文名。 */
export const dutyName = (duty: string): string => NAMES[duty] ?? duty;

/** 一个期间里还欠的各项，如“主题党日 1 次”“书记与党员谈心 12 人”。 */
export interface OwedCycle {
  readonly cycle: Cycle;
  /** 如“本月”。 */
  readonly name: string;
  readonly items: readonly string[];
}

/** 按期间归拢还欠的（M1—M6、M11、O11、O14、O15）：各组合计，逐人的只数人数；不欠的期间不列。 */
export function owedByCycle(
  { branch, people }: Pick<Owed, 'branch' | 'people'>,
  cycles: readonly Cycle[],
): OwedCycle[] {
  return cycles
    .map((cycle) => {
      const times = new Map<string, number>();
      for (const line of branch) {
        if (line.cycle !== cycle || line.owed === 0) continue;
        times.set(line.duty, (times.get(line.duty) ?? 0) + line.owed);
      }
      const heads = new Map<string, number>();
      for (const line of people) {
        if (line.cycle === cycle) heads.set(line.duty, (heads.get(line.duty) ?? 0) + 1);
      }
      return {
        cycle,
        name: CYCLE_NAMES[cycle],
        items: [
          ...[...times].map(([duty, count]) => `${dutyName(duty)} ${count} 次`),
          ...[...heads].map(([duty, count]) => `${dutyName(duty)} ${count} 人`),
        ],
      };
    })
    .filter(({ items }) => items.length > 0);
}
