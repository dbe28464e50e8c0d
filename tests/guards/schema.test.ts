import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { IndexDeclaration } from '../../cloudfunctions/_runtime/schema';
import { SCHEMA } from '../../cloudfunctions/_runtime/schema';
import { ROOT } from '../../config/paths';

const STORES = path.join(ROOT, 'cloudfunctions');
const sources = readdirSync(STORES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(path.join(STORES, file), 'utf8'))
  .join('\n');

const declared = Object.entries(SCHEMA) as [string, readonly IndexDeclaration[]][];

test('声明的集合与代码里的 Table 一一对应', () => {
  const used = [...sources.matchAll(/new Table<\w+>\(\s*'(\w+)'/g)].map(([, name]) => name);
  expect(used.sort()).toEqual(declared.map(([name]) => name).sort());
});

test('集合只经 Table 碰：别处不直接写集合名', () => {
  const direct = [...sources.matchAll(/\.collection\(\s*'(\w+)'/g)].map(([, name]) => name);
  expect(direct).toEqual([]);
});

test.each(declared)('%s 的索引：名字不重复，键不为空', (_collection, indexes) => {
  const names = indexes.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { keys } of indexes) expect(keys.length).toBeGreaterThan(0);
});

test('查询里第一个条件字段都有索引可用', () => {
  const fields = [
    ...sources.matchAll(
      /\.(?:find|findOne|findAll|count|updateWhere|removeWhere)\(\s*\{\s*'?([\w.]+)'?/g,
    ),
  ].map(([, field]) => field ?? '');
  const indexed = new Set(
    declared.flatMap(([, indexes]) => indexes.map(({ keys }) => keys[0]?.[0] ?? '')),
  );
  expect(fields.length).toBeGreaterThan(15);
  expect(fields.filter((field) => field !== '_id' && !indexed.has(field))).toEqual([]);
});
