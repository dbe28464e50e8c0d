import { fromBase64 } from '../../../../types/ballot/base64';
import type { PublishedRow } from '../../../../types/ballot/published';
import type { Mark } from '../../../../types/ballot/mark';
import { findMine } from '../ballot/findMine';
import { sameAsRemembered } from '../ballot/sameAsRemembered';

/** 一列核对的结果；本人那一列没有票为 own。 */
export interface Checked {
  readonly standing: 'counted' | 'missing' | 'own';
  /** 与记得的比；只比，不留。 */
  readonly matches: (remembered: Mark) => boolean;
}

/** `pks` 依次是各列；公钥坏了等于找不到。 */
export function checkTable(
  tables: readonly (readonly PublishedRow[])[],
  pks: readonly (string | null)[],
): readonly Checked[] {
  return pks.map((text, column) => {
    if (text === null) return { standing: 'own', matches: () => false };
    const pk = fromBase64(text) ?? new Uint8Array();
    const [standing = 'missing'] = findMine(tables, [{ column, pk }]);
    return {
      standing,
      matches: (remembered) => sameAsRemembered(tables[column], pk, remembered),
    };
  });
}
