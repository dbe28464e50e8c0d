import { checkWord } from '../../../types/ballot/checkWord';
import { fromHex } from '../../../types/ballot/hex';

/** 散列（64 位十六进制）→ 给人比的 8 位核对字；不是散列为 null。 */
export function digestWord(digest: string | null): string | null {
  const bytes = digest === null ? null : fromHex(digest);
  return bytes?.length === 32 ? checkWord(bytes) : null;
}
