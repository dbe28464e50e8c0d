/** 索引键的方向：1 升序，−1 降序。 */
export type IndexDirection = 1 | -1;

/**
 * 一条索引声明。部署脚本照它在云上建索引，本机云照它建内存索引并强制唯一。
 * 唯一索引把缺失的字段当 null。
 */
export interface IndexDeclaration {
  readonly collection: string;
  readonly name: string;
  readonly keys: readonly { readonly field: string; readonly direction: IndexDirection }[];
  readonly unique: boolean;
}
