/** 一个文档。字段值是 null、布尔、数、字符串、Date、数组或嵌套对象。 */
export type Document = Readonly<Record<string, unknown>>;

/** 文档主键：平台允许字符串与数。 */
export type DocumentId = string | number;

/** 是不是普通对象（不含 null、数组、Date、正则）。 */
export const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  Object.prototype.toString.call(value) === '[object Object]';

/** 深拷贝文档里可能出现的值；Date 与正则不可变地共用。 */
export function cloneValue<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item: unknown) => cloneValue(item)) as T;
  if (!isPlainObject(value)) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) copy[key] = cloneValue(item);
  return copy as T;
}

/** 主键在内存与磁盘里的键：类型不同的主键不会相撞。 */
export const idKey = (id: DocumentId): string => (typeof id === 'number' ? `n:${id}` : `s:${id}`);
