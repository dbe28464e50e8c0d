import { Refusal, type Outcome } from '../refusal';
import type { FunctionDefinition } from './definition';
import type { Instance } from './instance';
import type { InvokeMessage } from './messages';

/** 实例数上限。 */
export interface InstanceLimits {
  readonly perFunction: number;
  readonly total: number;
}

/** 同时载入的实例数：载入吃满 CPU，一齐来反而都慢。 */
const MAX_LOADING = 2;

type State = 'loading' | 'idle' | 'busy';

interface Slot {
  readonly instance: Instance;
  readonly name: string;
  state: State;
}

interface Job {
  readonly definition: FunctionDefinition;
  readonly message: InvokeMessage;
  /** 由云函数调用的层数；0 是外面来的。 */
  readonly depth: number;
  readonly resolve: (outcome: Outcome<string>) => void;
}

/**
 * 实例池：先来先服务，一实例一次一个调用，数目有上限。
 * 云函数里调用云函数时，上一层占着实例等下一层；若下一层也排队就会互等，
 * 所以里层的调用没有空闲实例时可以超出上限临时加开，用完即关。
 */
export class Pool {
  private readonly slots = new Set<Slot>();
  private jobs: Job[] = [];
  private closed = false;

  constructor(
    private readonly limits: InstanceLimits,
    private readonly start: (definition: FunctionDefinition) => Instance,
  ) {}

  run(
    definition: FunctionDefinition,
    message: InvokeMessage,
    depth: number,
  ): Promise<Outcome<string>> {
    return new Promise((resolve) => {
      this.jobs.push({ definition, message, depth, resolve });
      this.dispatch();
    });
  }

  /** 预热：保证这个函数至少有一个载好的实例；总数已满则不预热。 */
  async warm(definition: FunctionDefinition): Promise<void> {
    if (this.closed || this.count(definition.name) > 0 || this.slots.size >= this.limits.total)
      return;
    await this.spawn(definition).instance.ready;
  }

  async close(): Promise<void> {
    this.closed = true;
    const refusal = new Refusal('FUNCTIONS_REQUEST_FAIL', '本机云已关闭');
    for (const job of this.jobs) job.resolve(refusal);
    this.jobs = [];
    await Promise.all([...this.slots].map((slot) => slot.instance.terminate()));
  }

  private dispatch(): void {
    const waiting: Job[] = [];
    for (const job of this.jobs) if (!this.assign(job)) waiting.push(job);
    this.jobs = waiting;
    for (const job of waiting) this.grow(job, waiting);
    this.shrink();
  }

  private assign(job: Job): boolean {
    const slot = this.find(job.definition.name, 'idle');
    if (!slot) return false;
    slot.state = 'busy';
    void slot.instance.invoke(job.message, job.definition.timeoutMs).then((outcome) => {
      if (slot.instance.alive) slot.state = 'idle';
      else this.discard(slot);
      job.resolve(outcome);
      this.dispatch();
    });
    return true;
  }

  /** 这个函数排队的比正在载入的多，就再开一个实例（上限之内，里层调用例外）。 */
  private grow(job: Job, waiting: readonly Job[]): void {
    const { name } = job.definition;
    const queued = waiting.filter((other) => other.definition.name === name).length;
    const nested = job.depth > 0;
    const loading = [...this.slots].filter((slot) => slot.state === 'loading');
    const mine = loading.filter((slot) => slot.name === name).length;
    if (mine >= queued || (loading.length >= MAX_LOADING && !(nested && mine === 0))) return;
    if (this.count(name) >= this.limits.perFunction && !nested) return;
    if (this.slots.size >= this.limits.total && !nested) {
      const spare = [...this.slots].find((slot) => slot.state === 'idle' && slot.name !== name);
      if (!spare) return;
      this.discard(spare);
    }
    this.spawn(job.definition);
  }

  private shrink(): void {
    for (const slot of [...this.slots]) {
      const extra =
        this.slots.size > this.limits.total || this.count(slot.name) > this.limits.perFunction;
      if (extra && slot.state === 'idle') this.discard(slot);
    }
  }

  private spawn(definition: FunctionDefinition): Slot {
    const slot: Slot = {
      instance: this.start(definition),
      name: definition.name,
      state: 'loading',
    };
    this.slots.add(slot);
    void slot.instance.exited.then(() => {
      this.slots.delete(slot);
      if (!this.closed) this.dispatch();
    });
    void slot.instance.ready.then((outcome) => {
      if (outcome instanceof Refusal) {
        this.discard(slot);
        this.refuseNext(definition.name, outcome);
      } else if (this.slots.has(slot)) {
        slot.state = 'idle';
      }
      if (!this.closed) this.dispatch();
    });
    return slot;
  }

  /** 实例载不起来：排在最前的那个调用得到原因，其余的再试。 */
  private refuseNext(name: string, refusal: Refusal): void {
    const job = this.jobs.find((other) => other.definition.name === name);
    if (!job) return;
    this.jobs = this.jobs.filter((other) => other !== job);
    job.resolve(refusal);
  }

  private discard(slot: Slot): void {
    this.slots.delete(slot);
    void slot.instance.terminate();
  }

  private find(name: string, state: State): Slot | undefined {
    return [...this.slots].find((slot) => slot.name === name && slot.state === state);
  }

  private count(name: string): number {
    return [...this.slots].filter((slot) => slot.name === name).length;
  }
}
