import { randomBytes } from 'node:crypto';
import { isCloudPath, type FileStore } from './fileStore';

/** 云存储的编号与上传凭证：fileID 形如 `cloud://环境.local/路径`。 */
export class StorageService {
  private readonly prefix: string;
  private readonly uploads = new Map<string, string>();

  constructor(
    readonly files: FileStore,
    envId: string,
  ) {
    this.prefix = `cloud://${envId}.local/`;
  }

  fileId(path: string): string {
    return `${this.prefix}${path}`;
  }

  /** fileID → 云端路径；不是本环境的返回 undefined。 */
  pathOf(fileId: unknown): string | undefined {
    if (typeof fileId !== 'string' || !fileId.startsWith(this.prefix)) return undefined;
    const path = fileId.slice(this.prefix.length);
    return isCloudPath(path) ? path : undefined;
  }

  /** 发一张一次性的上传凭证。 */
  issueUpload(path: string): string {
    const token = randomBytes(16).toString('hex');
    this.uploads.set(token, path);
    return token;
  }

  /** 用掉上传凭证；凭证不是给这个路径的就不行。 */
  redeemUpload(token: unknown, path: string): boolean {
    if (typeof token !== 'string' || this.uploads.get(token) !== path) return false;
    return this.uploads.delete(token);
  }
}
