import type { Visit } from './call';

/** 由本次请求推出的新文档编号：重放得到同一个编号（X5）。 */
export function idFor(visit: Visit, prefix: string, index = 0): string {
  const tail = visit.entryId.slice(2, 26);
  return index === 0 ? `${prefix}_${tail}` : `${prefix}_${tail}${index.toString(36)}`;
}
