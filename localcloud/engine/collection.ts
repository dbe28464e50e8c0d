import type { IndexDeclaration } from '../indexes';
import { idKey, type Document, type DocumentId } from './document';
import { equalities } from './equalities';
import { KeyIndex } from './keyIndex';

/** 一个文档的一个版本；`doc` 为 null 表示已删除。旧版本只在有事务需要快照时保留。 */
interface Version {
  readonly order: number;
  readonly doc: Document | null;
  readonly version: number;
  readonly previous?: Version;
}

/** 从哪里读：到哪个版本为止，以及本事务自己还没提交的写。 */
export interface View {
  readonly version: number;
  readonly pending?: ReadonlyMap<string, Document | null>;
}

/** 读最新已提交的内容。 */
export const LATEST: View = { version: Number.POSITIVE_INFINITY };

/** 一个集合：版本链、主键与声明的索引。 */
export class Collection {
  readonly indexes: readonly KeyIndex[];
  private readonly versions = new Map<string, Version>();
  /** 有事务在进行时改过的主键：索引只反映最新，快照读要把它们也算作候选。 */
  private readonly touched = new Set<string>();

  constructor(
    readonly name: string,
    declarations: readonly IndexDeclaration[],
  ) {
    this.indexes = declarations.map((declaration) => new KeyIndex(declaration));
  }

  /** 按主键读一个文档；没有则 undefined。 */
  get(key: string, view: View = LATEST): Document | undefined {
    const pending = view.pending?.get(key);
    if (pending !== undefined) return pending ?? undefined;
    return this.visible(this.versions.get(key), view) ?? undefined;
  }

  /** 这个主键最后一次提交的版本号；从未有过为 0。 */
  versionOf(key: string): number {
    return this.versions.get(key)?.version ?? 0;
  }

  /** 入库次序（自然序），持久化时一并保存。 */
  orderOf(key: string): number {
    return this.versions.get(key)?.order ?? 0;
  }

  /** 文档总数。 */
  size(): number {
    let count = 0;
    for (const version of this.versions.values()) if (version.doc) count += 1;
    return count;
  }

  /** 全部可见文档，按自然序。 */
  all(view: View = LATEST): Document[] {
    const docs: Document[] = [];
    for (const key of this.versions.keys()) {
      const doc = this.get(key, view);
      if (doc) docs.push(doc);
    }
    for (const [key, doc] of view.pending ?? []) {
      if (doc && !this.versions.has(key)) docs.push(doc);
    }
    return docs;
  }

  /** 可能符合条件的文档（必含全部符合的），按自然序；能走主键或索引就不扫全表。 */
  candidates(query: Readonly<Record<string, unknown>>, view: View = LATEST): Document[] {
    const equal = equalities(query);
    const ids = this.lookup(equal);
    if (!ids) return this.all(view);
    if (view !== LATEST) {
      for (const key of this.touched) ids.add(key);
      for (const key of view.pending?.keys() ?? []) ids.add(key);
    }
    const sorted = [...ids].sort((a, b) => this.rank(a) - this.rank(b));
    return sorted.map((key) => this.get(key, view)).filter((doc) => doc !== undefined);
  }

  private rank(key: string): number {
    return this.versions.get(key)?.order ?? Number.POSITIVE_INFINITY;
  }

  private lookup(equal: ReadonlyMap<string, readonly unknown[]>): Set<string> | undefined {
    const ids = equal.get('_id');
    if (ids) {
      const known = ids.filter((id) => typeof id === 'string' || typeof id === 'number');
      return new Set(known.map((id) => idKey(id as DocumentId)));
    }
    let best: { ids: Set<string>; used: number } | undefined;
    for (const index of this.indexes) {
      const found = index.lookup(equal);
      if (found && (!best || found.ids.size < best.ids.size)) best = found;
    }
    return best?.ids;
  }

  /** 提交一个文档的新版本；`keepHistory` 表示有事务在进行，旧版本要留着。 */
  write(
    key: string,
    doc: Document | null,
    at: { readonly version: number; readonly order: number; readonly keepHistory: boolean },
  ): void {
    const before = this.versions.get(key);
    if (before?.doc) for (const index of this.indexes) index.remove(key, before.doc);
    if (doc) for (const index of this.indexes) index.add(key, doc);
    if (!before?.doc) this.versions.delete(key);
    if (at.keepHistory) this.touched.add(key);
    const order = before?.doc ? before.order : at.order;
    if (doc || at.keepHistory) {
      const previous = at.keepHistory && before ? { previous: before } : {};
      this.versions.set(key, { doc, version: at.version, order, ...previous });
    } else {
      this.versions.delete(key);
    }
  }

  /** 没有事务在进行了：丢掉旧版本与删除标记。 */
  forgetHistory(): void {
    for (const key of this.touched) {
      const current = this.versions.get(key);
      if (!current) continue;
      if (current.doc === null) this.versions.delete(key);
      else if (current.previous) {
        const { order, doc, version } = current;
        this.versions.set(key, { order, doc, version });
      }
    }
    this.touched.clear();
  }

  private visible(latest: Version | undefined, view: View): Document | null | undefined {
    let version = latest;
    while (version && version.version > view.version) version = version.previous;
    return version?.doc;
  }
}
