import type { Document } from '../engine/document';

/** 一个文档的变化；`doc` 为 null 表示删除。 */
export interface Change {
  readonly collection: string;
  readonly key: string;
  readonly doc: Document | null;
  readonly order: number;
}

/** 开机时读回来的全部内容。 */
export interface Restored {
  readonly collections: readonly string[];
  readonly changes: readonly Change[];
}

/** 持久层：只管把已提交的变化按次序、成组地留下来，以及开机时读回来。 */
export interface Journal {
  restore(): Restored;
  /** 一组变化要么全在要么全不在；返回后即使进程被杀也不丢。 */
  append(changes: readonly Change[]): Promise<void>;
  addCollection(name: string): Promise<void>;
  close(): Promise<void>;
}
