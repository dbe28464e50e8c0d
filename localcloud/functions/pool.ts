import { Refusal, type Outcome } from '../refusal';
import type { FunctionDefinition } from './definition';
import type { Instance } from './instance';
import type { InvokeMessage } from './messages';

/** 上限：每个函数同时跑几个外来调用；总共留几个实例。 */
export interface InstanceLimits {
  readonly perFunction: number;
  readonly total: number;
}

/** 同时载入的实例数：载入吃满 CPU，一齐来反而都慢。 */
const MAX_LOADING = 2;

const CLOSED = new Refusal('FUNCTIONS_REQUEST_FAIL', '本机云已关闭');

type State = 'loading' | 'idle' | 'busy';

interface Slot {
  readonly instance: Instance;
  readonly name: string;
  state: State;
  /** 正在跑的调用在第几层；空闲时无意义。 */
  depth: number;
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
 * 云函数里调用云函数时，外层占着实例等里层；里层若也排队就会互等。所以里层先于外层派活，
 * 上限只管外来的调用，里层没有空闲实例时可以临时加开，超出总数的用完即关。
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
    if (this.closed) return Promise.resolve(CLOSED);
    return new Promise((resolve) => {
      this.jobs.push({ definition, message, depth, resolve });
      this.dispatch();
    });
  }

  /** 预热：保证这个函数至少有一个载好的实例；总数已满则不预热。 */
  async warm(definition: FunctionDefinition): Promise<void> {
    const started = [...this.slots].some((slot) => slot.name === definition.name);
    if (this.closed || started || this.slots.size >= this.limits.total) return;
    await this.spawn(definition).instance.ready;
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const job of this.jobs) job.resolve(CLOSED);
    this.jobs = [];
    await Promise.all([...this.slots].map((slot) => slot.instance.terminate()));
  }

  private dispatch(): void {
    if (this.closed) return;
    this.jobs.sort((a, b) => b.depth - a.depth);
    this.jobs = this.jobs.filter((job) => !this.assign(job));
    for (const job of this.jobs) this.grow(job);
    for (const slot of [...this.slots]) {
      if (this.slots.size > this.limits.total && slot.state === 'idle') this.discard(slot);
    }
  }

  private assign(job: Job): boolean {
    const slot = [...this.slots].find(
      ({ name, state }) => name === job.definition.name && state === 'idle',
    );
    if (!slot || !this.admits(job)) return false;
    slot.state = 'busy';
    slot.depth = job.depth;
    void slot.instance.invoke(job.message, job.definition.timeoutMs).then((outcome) => {
      if (slot.instance.alive) slot.state = 'idle';
      else this.discard(slot);
      job.resolve(outcome);
      this.dispatch();
    });
    return true;
  }

  /** 外来的调用受上限约束；里层的调用总能跑，否则外层等不到头。 */
  private admits({ definition, depth }: Job): boolean {
    if (depth > 0) return true;
    const outer = [...this.slots].filter((slot) => slot.state === 'busy' && slot.depth === 0);
    const mine = outer.filter((slot) => slot.name === definition.name);
    return mine.length < this.limits.perFunction && outer.length < this.limits.total;
  }

  /** 排队的比正在载入的多，就再开一个实例；满了先关掉别的函数空闲的。 */
  private grow(job: Job): void {
    const { name } = job.definition;
    const nested = job.depth > 0;
    const loading = [...this.slots].filter((slot) => slot.state === 'loading');
    const mine = loading.filter((slot) => slot.name === name).length;
    const queued = this.jobs.filter((other) => other.definition.name === name).length;
    if (mine >= queued || !this.admits(job)) return;
    if (loading.length >= MAX_LOADING && !(nested && mine === 0)) return;
    const held = [...this.slots].filter((slot) => slot.name === name).length;
    if (held >= this.limits.perFunction && !nested) return;
    if (this.slots.size >= this.limits.total) {
      const spare = [...this.slots].find((slot) => slot.state === 'idle' && slot.name !== name);
      if (!spare && !nested) return;
      if (spare) this.discard(spare);
    }
    this.spawn(job.definition);
  }

  private spawn(definition: FunctionDefinition): Slot {
    const slot: Slot = {
      instance: this.start(definition),
      name: definition.name,
      state: 'loading',
      depth: 0,
    };
    this.slots.add(slot);
    void slot.instance.exited.then(() => {
      this.slots.delete(slot);
      this.dispatch();
    });
    void slot.instance.ready.then((outcome) => {
      if (outcome instanceof Refusal) {
        this.discard(slot);
        this.refuseNext(definition.name, outcome);
      } else {
        slot.state = 'idle';
      }
      this.dispatch();
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
}
