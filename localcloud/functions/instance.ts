import { Worker } from 'node:worker_threads';
import { Refusal, type Outcome } from '../refusal';
import type { FunctionDefinition } from './definition';
import type { InstanceMessage, InvokeMessage } from './messages';
import { workerSource } from './workerSource';

/** 实例的内存上限，MB：云函数默认规格。 */
const MEMORY_MB = 256;

/** 一个云函数实例：一个 worker 线程，一次一个调用；崩溃只毁掉它自己。 */
export class Instance {
  private readonly worker: Worker;
  private settle: ((outcome: Outcome<string>) => void) | undefined;
  private loaded: ((outcome: Outcome<true>) => void) | undefined;
  private crash = '';
  /** 还能不能接调用：超时、出错、退出之后就不能了。 */
  alive = true;
  /** 载入结果：成功为 true；失败（含载入时崩溃）为拒绝。 */
  readonly ready: Promise<Outcome<true>>;
  /** 线程结束。 */
  readonly exited: Promise<void>;

  constructor(
    readonly definition: FunctionDefinition,
    options: {
      readonly env: Readonly<Record<string, string>>;
      readonly clock: SharedArrayBuffer;
      readonly log: (line: string) => void;
    },
  ) {
    this.worker = new Worker(workerSource(), {
      eval: true,
      env: { ...options.env, ...definition.environment },
      workerData: { dir: definition.dir, clock: options.clock },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
      stdout: true,
      stderr: true,
    });
    this.ready = new Promise((resolve) => {
      this.loaded = resolve;
    });
    this.exited = new Promise((resolve) => {
      this.worker.once('exit', (code) => {
        this.alive = false;
        this.fail(this.crash || `实例退出（${code}）`);
        resolve();
      });
    });
    this.worker.on('message', (message: InstanceMessage) => this.receive(message));
    this.worker.on('error', (error) => {
      this.alive = false;
      this.crash = error instanceof Error ? (error.stack ?? error.message) : String(error);
    });
    for (const stream of [this.worker.stdout, this.worker.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        for (const line of text.split('\n')) if (line) options.log(`[${definition.name}] ${line}`);
      });
    }
  }

  /** 跑一次调用；超过 `timeoutMs` 就结束线程并拒绝。载入时间不算在内。 */
  async invoke(message: InvokeMessage, timeoutMs: number): Promise<Outcome<string>> {
    const outcome = new Promise<Outcome<string>>((resolve) => {
      this.settle = resolve;
    });
    this.worker.postMessage(message);
    const timer = setTimeout(() => {
      this.alive = false;
      this.finish(
        new Refusal(
          'FUNCTIONS_TIME_LIMIT_EXCEEDED',
          `Invoking task timed out after ${timeoutMs / 1000} seconds`,
        ),
      );
      void this.terminate();
    }, timeoutMs);
    const result = await outcome;
    clearTimeout(timer);
    return result;
  }

  async terminate(): Promise<void> {
    this.alive = false;
    await this.worker.terminate();
    await this.exited;
  }

  private receive(message: InstanceMessage): void {
    if (message.type === 'ready') this.loaded?.(true);
    else if (message.type === 'result') this.finish(message.json);
    else if (message.type === 'failed') this.finish(executeFailed(message.message));
    else {
      this.crash = message.message;
      this.loaded?.(executeFailed(message.message));
    }
  }

  private fail(reason: string): void {
    this.loaded?.(executeFailed(reason));
    this.finish(executeFailed(reason));
  }

  private finish(outcome: Outcome<string>): void {
    this.settle?.(outcome);
    this.settle = undefined;
  }
}

const executeFailed = (message: string): Refusal => new Refusal('FUNCTIONS_EXECUTE_FAIL', message);
