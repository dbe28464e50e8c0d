/** 第几列（先党员组、后群众组，各列依次）→ 哪一组、哪一列。 */
export const placeOf = (
  at: number,
  columns: number,
): { readonly group: number; readonly column: number } => ({
  group: Math.floor(at / columns),
  column: at % columns,
});
