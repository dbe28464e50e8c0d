import type { IndexDeclaration } from '../indexes';
import type { Document } from './document';
import { encode } from './ejson';

/** 键值的规范写法：类型加值，缺失与 null 同键。 */
export function keyOf(value: unknown): string {
  if (value === undefined || value === null) return 'null';
  if (value instanceof Date) return `d${value.getTime()}`;
  if (typeof value === 'string') return `s${JSON.stringify(value)}`;
  if (typeof value === 'object') return `o${encode(value)}`;
  return `${typeof value}${String(value)}`;
}

/** 路径上的全部取值；穿过数组时展开（多键索引）。 */
function valuesAt(value: unknown, parts: readonly string[]): unknown[] {
  const [head, ...rest] = parts;
  if (head === undefined) return Array.isArray(value) ? [...(value as unknown[]), value] : [value];
  if (Array.isArray(value)) {
    const items = value as unknown[];
    const spread = items.flatMap((item) => valuesAt(item, parts));
    const indexed = /^\d+$/.test(head) ? valuesAt(items[Number(head)], rest) : [];
    const values = [...spread, ...indexed];
    return values.length > 0 ? values : [undefined];
  }
  if (typeof value !== 'object' || value === null) return [undefined];
  return valuesAt((value as Record<string, unknown>)[head], rest);
}

const SEPARATOR = '\u0000';

/** 各字段取值的全部组合。 */
function combine(lists: readonly string[][]): string[] {
  return lists.reduce<string[]>(
    (tuples, values) =>
      tuples.flatMap((tuple) => values.map((value) => `${tuple}${SEPARATOR}${value}`)),
    [''],
  );
}

/**
 * 一条声明的索引：对键的每一个前缀各建一张散列表，供等值查找；唯一索引另用完整键判重。
 * 缺失的字段当 null，所以唯一索引里只能有一个缺失（平台行为）。
 */
export class KeyIndex {
  readonly name: string;
  readonly unique: boolean;
  readonly fields: readonly string[];
  private readonly paths: readonly (readonly string[])[];
  private readonly prefixes: Map<string, Set<string>>[];

  constructor(declaration: IndexDeclaration) {
    this.name = declaration.name;
    this.unique = declaration.unique;
    this.fields = declaration.keys.map((key) => key.field);
    this.paths = this.fields.map((field) => field.split('.'));
    this.prefixes = this.fields.map(() => new Map<string, Set<string>>());
  }

  /** 文档在前 `length` 个字段上的键；默认是完整键。 */
  keysOf(doc: Document, length = this.fields.length): string[] {
    const lists = this.paths
      .slice(0, length)
      .map((parts) => [...new Set(valuesAt(doc, parts).map(keyOf))]);
    return [...new Set(combine(lists))];
  }

  /** 完整键的可读写法，用于冲突消息。 */
  describe(doc: Document): string {
    const pairs = this.fields.map((field, i) => {
      const [value] = valuesAt(doc, this.paths[i] ?? []);
      return `${field}: ${value === undefined ? 'null' : JSON.stringify(value)}`;
    });
    return `{ ${pairs.join(', ')} }`;
  }

  add(id: string, doc: Document): void {
    this.prefixes.forEach((map, i) => {
      for (const key of this.keysOf(doc, i + 1)) {
        const ids = map.get(key);
        if (ids) ids.add(id);
        else map.set(key, new Set([id]));
      }
    });
  }

  remove(id: string, doc: Document): void {
    this.prefixes.forEach((map, i) => {
      for (const key of this.keysOf(doc, i + 1)) {
        const ids = map.get(key);
        ids?.delete(id);
        if (ids?.size === 0) map.delete(key);
      }
    });
  }

  /** 完整键现在归哪个文档（唯一索引用）。 */
  owner(key: string): string | undefined {
    const [id] = this.prefixes.at(-1)?.get(key) ?? [];
    return id;
  }

  /**
   * 用等值条件查找：`equal` 给出字段的取值（多个表示 $in）。
   * 用上的字段越多越好；一个也用不上返回 undefined。
   */
  lookup(
    equal: ReadonlyMap<string, readonly unknown[]>,
  ): { ids: Set<string>; used: number } | undefined {
    const lists: string[][] = [];
    for (const field of this.fields) {
      const values = equal.get(field);
      if (!values) break;
      lists.push(values.map(keyOf));
    }
    const map = this.prefixes[lists.length - 1];
    if (!map) return undefined;
    const ids = new Set<string>();
    for (const key of combine(lists)) for (const id of map.get(key) ?? []) ids.add(id);
    return { ids, used: lists.length };
  }
}
