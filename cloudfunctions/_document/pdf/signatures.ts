import type { Content, TableCell } from 'pdfmake/interfaces';
import type { Signatures } from '../model';
import { signatureRows, SIGNING_DATE } from '../signatureRows';
import { points, SIGNATURE_HEIGHT } from '../typography';

type Border = [left: boolean, top: boolean, right: boolean, bottom: boolean];
const RULE: Border = [false, false, false, true];
const NONE: Border = [false, false, false, false];

/** 签名处：名目后一道横线，用 `together` 与前面的正文连在一页。 */
export function pdfSignatures(block: Signatures): Content {
  const pair = (label: string | null): TableCell[] => [
    { text: label ?? '', border: NONE, verticalAlignment: 'bottom' },
    { text: '', border: label === null ? NONE : RULE },
  ];
  const rows = signatureRows(block);
  return {
    marginTop: 10,
    stack: [
      {
        table: {
          widths: ['auto', '*', 12, 'auto', '*'],
          heights: () => points(SIGNATURE_HEIGHT),
          body: rows.map(([left, right]) => [
            ...pair(left),
            { text: '', border: NONE },
            ...pair(right),
          ]),
        },
        layout: {
          hLineWidth: () => 0.6,
          vLineWidth: () => 0,
          paddingLeft: () => 0,
          paddingRight: () => 2,
          paddingTop: () => 0,
          paddingBottom: () => 2,
        },
      },
      { text: SIGNING_DATE, alignment: 'right', marginTop: points(SIGNATURE_HEIGHT) / 2 },
    ],
  };
}
