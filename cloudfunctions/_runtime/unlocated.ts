/** 装着坐标的输入字段。 */
const LOCATED: readonly string[] = ['venue', 'spot'];

/**
 * 输入里去掉坐标，再去取重放用的散列：坐标的位数少，留着散列就能逐个试出来（design §5）。
 * 于是同一个请求号只换了坐标的，算同一个请求。
 */
export function unlocated(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input ?? null;
  return Object.fromEntries(Object.entries(input).filter(([key]) => !LOCATED.includes(key)));
}
