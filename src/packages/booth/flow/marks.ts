import type { Mark } from '../../../../types/ballot/mark';

/** 写了一半的票：每列一格，没点的为 null。 */
export type Marks = readonly (Mark | null)[];

/** 一张空票：没有一格是预先选好的。 */
export const blankMarks = (columns: number): Marks => Array.from({ length: columns }, () => null);

/** 改一格，其余不动。没有“全部同选”这种函数（Q10）。 */
export const withMark = (marks: Marks, column: number, mark: Mark): Marks =>
  marks.map((old, at) => (at === column ? mark : old));

/** 填了几格、该填几格、下一个没填的是哪一列。 */
export interface Progress {
  readonly filled: number;
  readonly total: number;
  /** `after` 之后第一个没填的，没有就从头找；都填了为 null。 */
  readonly nextOpen: number | null;
}

/** `mine[j]` 为 false 的列不评（不准自评的本人），不计入。 */
export function progressOf(mine: readonly boolean[], marks: Marks, after = -1): Progress {
  const columns = [...mine.keys()].filter((column) => mine[column] === true);
  const open = columns.filter((column) => (marks[column] ?? null) === null);
  return {
    filled: columns.length - open.length,
    total: columns.length,
    nextOpen: open.find((column) => column > after) ?? open[0] ?? null,
  };
}

/** 存着的草稿还能不能用：列数要对，不评的那列不能有档次。不能用就从空票起。 */
export function usableMarks(saved: Marks | null, mine: readonly boolean[]): Marks {
  const fits =
    saved?.length === mine.length &&
    saved.every((mark, column) => mark === null || mine[column] === true);
  return fits ? saved : blankMarks(mine.length);
}

/** 两遍录入不一样的列。第一遍里清空的是两个人照纸面一起重填的，不再比。 */
export const differing = (first: Marks, second: Marks): readonly number[] =>
  [...first.keys()].filter(
    (column) => (first[column] ?? null) !== null && first[column] !== second[column],
  );
