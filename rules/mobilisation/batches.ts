/** 分批（B1、B2）。 */
import { IDENTITIES, identity } from './identity';
import type { Identity } from './identity';
import { sequence } from './sequence';
import type { Matter } from './sequence';

/** 动员对象与他的各种身份。 */
export interface Person {
  readonly id: string;
  readonly identities: readonly Identity[];
}

/** 一批：同一身份的人，按编号排序。 */
export interface Batch {
  readonly identity: Identity;
  readonly personIds: readonly string[];
}

/**
 * 把动员对象按身份分批，按该事项的次序排列（B1、B2）；没有人的身份不成批。
 * 每人只在一批里；结果与传入次序无关。
 */
export const batches = (people: readonly Person[], matter: Matter): readonly Batch[] => {
  const groups = new Map<Identity, Set<string>>(IDENTITIES.map((item) => [item, new Set()]));
  for (const person of people) groups.get(identity(person.identities).value)?.add(person.id);
  return sequence(matter)
    .value.identities.map((item) => ({
      identity: item,
      personIds: [...(groups.get(item) ?? [])].sort(),
    }))
    .filter(({ personIds }) => personIds.length > 0);
};
