/**
 * 本机云的时钟：真实时间加一个可拨动的偏移，拨动后照常走。
 * 偏移放在共享内存里，正在运行的云函数实例立刻看见新的时间。
 */
export class LocalClock {
  readonly shared = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
  private readonly cell = new Float64Array(this.shared);
  private readonly listeners = new Set<() => void>();

  /** 偏移，毫秒。 */
  get offset(): number {
    return this.cell[0] ?? 0;
  }

  /** 此刻，毫秒时间戳。 */
  now(): number {
    return Date.now() + this.offset;
  }

  /** 拨到 `ms`（毫秒时间戳）。 */
  set(ms: number): void {
    this.move(ms - Date.now());
  }

  /** 往前拨 `ms` 毫秒（负数往回拨）。 */
  advance(ms: number): void {
    this.move(this.offset + ms);
  }

  /** 回到真实时间。 */
  reset(): void {
    this.move(0);
  }

  /** 拨动之后调用 `listener`。 */
  onMove(listener: () => void): void {
    this.listeners.add(listener);
  }

  private move(offset: number): void {
    this.cell[0] = offset;
    for (const listener of this.listeners) listener();
  }
}
