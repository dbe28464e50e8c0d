import type { InstanceLimits } from './functions/pool';
import type { LocalStats } from './functions/stats';
import type { FiredTimer } from './functions/timers';
import type { HttpEvent, HttpReply } from './http/accessRoute';
import type { Identities } from './identities';
import type { IndexDeclaration } from './indexes';
import type { OpenApiHandlers } from './protocol/openApiHandlers';

/** 数据放哪里：内存（测试），或目录（开发、演示，重启还在）。 */
export type StorageOption =
  { readonly mode: 'memory' } | { readonly mode: 'durable'; readonly dir: string };

/** 起本机云的选项。 */
export interface LocalCloudOptions {
  /** 云函数产物目录（dist/cloudfunctions），与上云的一字不差。 */
  readonly functionsDir: string;
  readonly storage: StorageOption;
  /** 0 或不给：随便一个空闲端口。 */
  readonly port?: number;
  readonly host?: '127.0.0.1';
  readonly indexes?: readonly IndexDeclaration[];
  /** 开机时保证存在的集合；声明了索引的集合也会建。 */
  readonly collections?: readonly string[];
  /** H5 产物目录，挂在 /app/。 */
  readonly staticDir?: string;
  readonly openApi?: OpenApiHandlers;
  /** 实例上限；默认每函数 4 个、总共 8 个。 */
  readonly maxInstances?: InstanceLimits;
  readonly envId?: string;
  readonly appId?: string;
  /** 给每个云函数的额外环境变量（云上在控制台配）。 */
  readonly environment?: Readonly<Record<string, string>>;
  /** 开机后在后台预热每个函数一个实例；默认预热。 */
  readonly warm?: boolean;
  /** 到点自动触发定时器；`manual` 则只在拨钟或调用 runTimers 时触发。默认 auto。 */
  readonly timers?: 'auto' | 'manual';
  /** 日志去向（云函数的 console 输出带函数名）；false 不要。默认标准错误。 */
  readonly log?: ((line: string) => void) | false;
}

/** 云函数调用失败：`code` 与平台一致，如 FUNCTIONS_EXECUTE_FAIL。 */
export interface CallFailure {
  readonly code: string;
  readonly message: string;
}

/** 一次调用的结果。 */
export type CallOutcome =
  { readonly ok: true; readonly result: unknown } | ({ readonly ok: false } & CallFailure);

/** 一台开着的本机云。 */
export interface LocalCloud {
  readonly url: string;
  /** 以小程序端的身份调用云函数（data 照平台先成 JSON，限 100 KB）；不给 openid 则没有微信身份。 */
  call(name: string, data: unknown, caller?: { readonly openid?: string }): Promise<CallOutcome>;
  /** 以 HTTP 访问的方式调用云函数（没有 openid）。 */
  http(name: string, request: Partial<HttpEvent>): Promise<HttpReply>;
  /** 每个函数、动作花了几次数据库往返。 */
  stats(): LocalStats;
  readonly clock: {
    now(): number;
    set(ms: number): void;
    advance(ms: number): void;
    reset(): void;
  };
  /** 触发到点的定时器并等它们跑完。 */
  runTimers(): Promise<readonly FiredTimer[]>;
  readonly identities: Identities;
  /** 预热完成（每个函数有一个载好的实例）。 */
  readonly warmed: Promise<void>;
  close(): Promise<void>;
}
