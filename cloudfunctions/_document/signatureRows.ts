import type { Signatures } from './model';

/** 两人一行；单数时末行右边空着。 */
export function signatureRows({ lines }: Signatures): (readonly [string, string | null])[] {
  const labels = lines.map(({ duty, name }) => `${[duty, name].filter(Boolean).join('\u3000')}：`);
  const rows: (readonly [string, string | null])[] = [];
  for (let at = 0; at < labels.length; at += 2) {
    rows.push([labels[at] ?? '', labels[at + 1] ?? null]);
  }
  return rows;
}

/** 签署日期由签的人手写。 */
export const SIGNING_DATE = '　　　　年　　　月　　　日';
