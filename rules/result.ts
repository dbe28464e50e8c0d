import type { Reason } from './reason';

/** 规则的结果：值，连同得出它的理由（X1）。 */
export interface Decided<T> {
  readonly value: T;
  readonly reasons: readonly Reason[];
}

/** 允许与否：不允许时 `reasons` 说明每一个不满足的条件。 */
export interface Permission {
  readonly allowed: boolean;
  readonly reasons: readonly Reason[];
}
