/** 主线程交给实例的一次调用。 */
export interface InvokeMessage {
  readonly id: string;
  readonly event: unknown;
  readonly env: Readonly<Record<string, string>>;
  readonly context: Readonly<Record<string, unknown>>;
}

/** 实例发回主线程的消息；结果一律先成 JSON 文本，与云上一致。 */
export type InstanceMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'loadFailed'; readonly message: string }
  | { readonly type: 'result'; readonly id: string; readonly json: string }
  | { readonly type: 'failed'; readonly id: string; readonly message: string };

/** 起实例时给它的东西。 */
export interface InstanceData {
  readonly dir: string;
  /** 时钟偏移所在的共享内存（一个 float64，毫秒）。 */
  readonly clock: SharedArrayBuffer;
}
