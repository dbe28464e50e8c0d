import type { Journal } from './journal';

/** 内存模式：什么也不留。 */
export const memoryJournal = (): Journal => ({
  restore: () => ({ collections: [], changes: [] }),
  append: () => Promise.resolve(),
  addCollection: () => Promise.resolve(),
  close: () => Promise.resolve(),
});
