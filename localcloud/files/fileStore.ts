/** 云存储：按云端路径存取文件。 */
export interface FileStore {
  put(path: string, content: Buffer): Promise<void>;
  get(path: string): Promise<Buffer | undefined>;
  /** 删除；本来就没有返回 false。 */
  remove(path: string): Promise<boolean>;
}

/** 云端路径合不合法：不以 / 开头或结尾，没有空段与 `..`，不超过 850 字节。 */
export const isCloudPath = (path: string): boolean =>
  path !== '' &&
  Buffer.byteLength(path) <= 850 &&
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
