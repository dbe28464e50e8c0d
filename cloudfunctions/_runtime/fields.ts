import { _ } from './cloud';

/** 数组字段只要符合条件的元素：元素的 `only` 是 `in` 之一。 */
interface Only<E> {
  readonly only: keyof E & string;
  readonly in: readonly string[];
}

/** 一个字段取哪些：整个；数组可只取合任一条件的元素；按编号存的表可只取几个编号。 */
type Part<V> =
  | true
  | (V extends readonly (infer E)[]
      ? readonly Only<E>[]
      : string extends keyof V
        ? readonly string[]
        : never);

/** 要哪些字段；`_id` 总在。一次应答有上限（约 1 MB），读一年、读全支部的要写明。 */
export type Fields<D> = { readonly [K in Exclude<keyof D, '_id'>]?: Part<D[K]> };

/** 只取这些字段得到的文档。 */
export type Picked<D, F> = Pick<D, Extract<keyof D, '_id' | keyof F>>;

interface AnyOnly {
  readonly only: string;
  readonly in: readonly string[];
}

/** 不论哪个集合的要法：已由 `Fields` 核对过。 */
export type AnyFields = Readonly<Record<string, true | readonly string[] | readonly AnyOnly[]>>;

/** 要的字段 → 查询的投影；有只取一部分元素的，查询办不到，为 null。 */
export function projectionOf(fields: AnyFields): Record<string, true> | null {
  const projection: Record<string, true> = { _id: true };
  for (const [field, part] of Object.entries(fields)) {
    if (part === true) projection[field] = true;
    else if (isKeys(part)) for (const key of part) projection[`${field}.${key}`] = true;
    else return null;
  }
  return projection;
}

/** 要的字段 → 聚合的 `$project`：一部分元素由库里挑出来，不搬整个数组。 */
export function stageOf(fields: AnyFields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, part]): [string, unknown][] => {
      if (part === true) return [[field, 1]];
      if (isKeys(part)) return part.map((key) => [`${field}.${key}`, 1]);
      const any = part.map(({ only, in: list }) => _.aggregate.in([`$$one.${only}`, list]));
      const cond = _.aggregate.or(any);
      return [[field, _.aggregate.filter({ input: `$${field}`, as: 'one', cond })]];
    }),
  );
}

/** 一个编号都没有的表，库里不给这个字段：补成空的，取的人不用再判断。 */
export function filledIn(
  doc: Readonly<Record<string, unknown>>,
  fields: AnyFields,
): Readonly<Record<string, unknown>> {
  const missing = Object.entries(fields).filter(
    ([field, part]) => part !== true && isKeys(part) && doc[field] === undefined,
  );
  return missing.length === 0
    ? doc
    : { ...doc, ...Object.fromEntries(missing.map(([field]) => [field, {}])) };
}

function isKeys(part: readonly string[] | readonly AnyOnly[]): part is readonly string[] {
  return typeof part[0] === 'string';
}
