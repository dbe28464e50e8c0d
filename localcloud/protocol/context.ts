import type { LocalClock } from '../clock';
import type { Database } from '../engine/database';
import type { StorageService } from '../files/storageService';
import type { FunctionHost } from '../functions/host';
import type { LiveInvocation } from '../functions/invocation';
import type { OpenApiHandlers } from './openApiHandlers';

/** 线协议各动作共用的东西。 */
export interface AdminContext {
  readonly database: Database;
  readonly host: FunctionHost;
  readonly storage: StorageService;
  readonly openApi: OpenApiHandlers;
  readonly clock: LocalClock;
  readonly url: string;
  readonly envId: string;
  readonly appId: string;
}

/** 这个请求是谁发来的：哪次云函数调用（不是从云函数里来的则没有），经过了谁。 */
export interface AdminCaller {
  readonly invocation: LiveInvocation | undefined;
  readonly source: string;
}
