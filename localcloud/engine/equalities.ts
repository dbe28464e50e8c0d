import { isPlainObject } from './document';

/** 能直接走索引的值：标量且非 null（null 还匹配缺失与空数组，交给全表）。 */
const scalar = (value: unknown): boolean =>
  typeof value === 'string' ||
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  value instanceof Date;

function valuesOf(condition: unknown): readonly unknown[] | undefined {
  if (scalar(condition)) return [condition];
  if (!isPlainObject(condition)) return undefined;
  if (scalar(condition['$eq'])) return [condition['$eq']];
  const list = condition['$in'];
  return Array.isArray(list) && list.every(scalar) ? (list as readonly unknown[]) : undefined;
}

/**
 * 从查询条件里取出必然成立的等值条件（顶层与 $and 之内的 `=`、`$eq`、`$in`）。
 * 只取子集，所以据此查到的候选一定包含全部结果。
 */
export function equalities(
  query: Readonly<Record<string, unknown>>,
): Map<string, readonly unknown[]> {
  const found = new Map<string, readonly unknown[]>();
  for (const [field, condition] of Object.entries(query)) {
    if (field === '$and' && Array.isArray(condition)) {
      for (const branch of condition as unknown[]) {
        if (!isPlainObject(branch)) continue;
        for (const [key, values] of equalities(branch)) if (!found.has(key)) found.set(key, values);
      }
      continue;
    }
    const values = field.startsWith('$') ? undefined : valuesOf(condition);
    if (values) found.set(field, values);
  }
  return found;
}
