import type { ArchiveLine } from '../../../types/ballot/archive';
import { toBase64 } from '../../../types/ballot/base64';
import type { BallotGroup } from '../../../types/ballot/manifest';

/** 封存包的一行文字。字段照契约，编译器守着。 */
export const archiveText = (line: ArchiveLine): string => JSON.stringify(line);

export const envelopesLine = (envelopes: readonly Uint8Array[]): string =>
  archiveText({ part: 'envelopes', envelopes: envelopes.map(toBase64) });

export const columnLine = (group: BallotGroup, column: number, entries: string): string =>
  archiveText({ part: 'column', group, column, entries });

/** 一段有签名的文字。 */
export interface SignedText {
  readonly statement: string;
  readonly signature: string;
}

export const signedLine = (
  part: 'closing' | 'result' | 'record',
  { statement, signature }: SignedText,
): string => archiveText({ part, statement, signature });
