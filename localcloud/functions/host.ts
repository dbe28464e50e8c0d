import { randomBytes } from 'node:crypto';
import { isPlainObject } from '../engine/document';
import { MAX_BODY_BYTES, MAX_CALL_DEPTH } from '../limits';
import { Refusal, type Outcome } from '../refusal';
import type { FunctionDefinition } from './definition';
import { invocationEnvironment, type CloudIdentity } from './environment';
import { Instance } from './instance';
import type { Caller, LiveInvocation } from './invocation';
import { Pool, type InstanceLimits } from './pool';
import { StatsBook } from './stats';

/** 云函数宿主要的东西。 */
export interface HostOptions extends CloudIdentity {
  readonly limits: InstanceLimits;
  readonly clock: SharedArrayBuffer;
  /** 起实例时的环境变量。 */
  readonly environment: Readonly<Record<string, string>>;
  readonly log: (line: string) => void;
}

/** 云函数宿主：找函数、排实例、给身份、记往返。 */
export class FunctionHost {
  readonly stats = new StatsBook();
  readonly definitions: ReadonlyMap<string, FunctionDefinition>;
  private readonly live = new Map<string, LiveInvocation>();
  private readonly pool: Pool;

  constructor(
    loaded: readonly FunctionDefinition[],
    private readonly options: HostOptions,
  ) {
    this.definitions = new Map(loaded.map((definition) => [definition.name, definition]));
    this.pool = new Pool(
      options.limits,
      (definition) =>
        new Instance(definition, {
          env: options.environment,
          clock: options.clock,
          log: options.log,
        }),
    );
  }

  /** 调用一个云函数，返回结果的 JSON 文本。 */
  async invoke(name: string, event: unknown, caller: Caller): Promise<Outcome<string>> {
    const definition = this.definitions.get(name);
    if (!definition) {
      return new Refusal(
        'FUNCTIONS_REQUEST_FAIL',
        `[ResourceNotFound.Function] 没有云函数 ${name}`,
      );
    }
    const depth = caller.parent ? caller.parent.depth + 1 : 0;
    if (depth > MAX_CALL_DEPTH) {
      return new Refusal('FUNCTIONS_REQUEST_FAIL', `云函数互相调用超过 ${MAX_CALL_DEPTH} 层`);
    }
    const action = isPlainObject(event) ? event['action'] : undefined;
    const invocation: LiveInvocation = {
      id: randomBytes(8).toString('hex'),
      functionName: name,
      ...(typeof action === 'string' ? { action } : {}),
      caller,
      depth,
      startedAt: performance.now(),
      roundTrips: 0,
      examined: 0,
    };
    this.live.set(invocation.id, invocation);
    const outcome = await this.pool.run(
      definition,
      {
        id: invocation.id,
        event,
        env: invocationEnvironment(invocation, this.options),
        context: { request_id: invocation.id, function_name: name },
      },
      depth,
    );
    this.live.delete(invocation.id);
    this.stats.record(invocation);
    if (typeof outcome === 'string' && Buffer.byteLength(outcome) > MAX_BODY_BYTES) {
      return new Refusal('FUNCTIONS_EXECUTE_FAIL', '云函数应答超过 6 MB');
    }
    return outcome;
  }

  /** 从 SDK 请求的 seqId（`调用编号-请求编号`）认出属于哪次调用。 */
  invocationOf(seqId: string): LiveInvocation | undefined {
    return this.live.get(seqId.slice(0, seqId.lastIndexOf('-')));
  }

  /** 依次预热每个函数一个实例。 */
  async warm(): Promise<void> {
    for (const definition of this.definitions.values()) await this.pool.warm(definition);
  }

  close(): Promise<void> {
    return this.pool.close();
  }
}

/** 记一次数据库往返，连同它的各层调用者。 */
export function countRoundTrip(invocation: LiveInvocation | undefined): void {
  for (let at = invocation; at; at = at.caller.parent) at.roundTrips += 1;
}

/** 记看过的文档数，连同各层调用者。 */
export function countExamined(invocation: LiveInvocation | undefined, count: number): void {
  for (let at = invocation; at; at = at.caller.parent) at.examined += count;
}
