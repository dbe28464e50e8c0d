import type { Collection } from '../engine/collection';
import type { Database } from '../engine/database';
import type { Document } from '../engine/document';
import { Refusal } from '../refusal';
import { escapeHtml, layout } from './html';

/** 一页显示几个文档。 */
const PAGE_SIZE = 20;

/** 只读数据页：不带参数列出集合；`collection` 与 `page` 看某个集合的一页文档。 */
export function dataPage(database: Database, params: URLSearchParams): string {
  const name = params.get('collection');
  const collection = name === null ? undefined : database.collection(name);
  if (collection instanceof Refusal) {
    return layout('没有这个集合', `<h1>没有这个集合</h1><p>${link('', '回到集合列表')}</p>`);
  }
  return collection
    ? documents(collection, Number(params.get('page')) || 1)
    : collections(database);
}

const link = (query: string, text: string): string =>
  `<a href="/_local/data${escapeHtml(query)}">${escapeHtml(text)}</a>`;

function collections(database: Database): string {
  const rows = database.names().flatMap((name) => {
    const collection = database.collection(name);
    if (collection instanceof Refusal) return [];
    const indexes = collection.indexes
      .map((index) => `${index.fields.join(' + ')}${index.unique ? '（唯一）' : ''}`)
      .join('；');
    const query = `?collection=${encodeURIComponent(name)}`;
    return `<tr><td>${link(query, name)}</td><td>${collection.size()}</td><td class="soft">${escapeHtml(indexes || '只有主键')}</td></tr>`;
  });
  return layout(
    '库里有什么 · 本机云',
    `<span class="badge">只读 · 仅本机有此页</span><h1>库里有什么</h1>
<p class="soft">这里直接显示数据库的内容，不经过任何权限。不能修改。${'<a href="/">回登录页</a>'}</p>
<div class="scroll"><table><thead><tr><th>集合</th><th>文档数</th><th>索引</th></tr></thead><tbody>${rows.join('') || '<tr><td colspan="3" class="soft">还没有集合</td></tr>'}</tbody></table></div>`,
  );
}

function documents(collection: Collection, page: number): string {
  const all = collection.all();
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
  const current = Math.min(Math.max(1, Math.trunc(page)), pages);
  const shown = all.slice((current - 1) * PAGE_SIZE, current * PAGE_SIZE);
  const query = (to: number) => `?collection=${encodeURIComponent(collection.name)}&page=${to}`;
  const pager = `<div class="pager">${current > 1 ? link(query(current - 1), '上一页') : ''}<span class="soft">第 ${current} / ${pages} 页，共 ${all.length} 个文档</span>${current < pages ? link(query(current + 1), '下一页') : ''}</div>`;
  return layout(
    `${collection.name} · 本机云`,
    `<span class="badge">只读 · 仅本机有此页</span><h1>${escapeHtml(collection.name)}</h1>
<p>${link('', '回到集合列表')}</p>${pager}<div class="stack">${shown.map(show).join('') || '<p class="soft">空的。</p>'}</div>${pager}`,
  );
}

function show({ _id, ...rest }: Document): string {
  return `<pre>${escapeHtml(JSON.stringify({ _id, ...rest }, null, 2))}</pre>`;
}
