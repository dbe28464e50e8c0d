import type { KeyObject } from 'node:crypto';
import { envelopeRoot } from '../../cloudfunctions/_ballot/envelopeRoot';
import { openManifest } from '../../cloudfunctions/_ballot/openManifest';
import { sha256Bytes } from '../../cloudfunctions/_ballot/sha256';
import { signBytes } from '../../cloudfunctions/_ballot/signatures';
import { openingKey } from '../../cloudfunctions/appraisal/crypto/hpkeOpen';
import type { SignedText } from '../../cloudfunctions/appraisal/tally/archiveLines';
import {
  archiveText,
  columnLine,
  envelopesLine,
  signedLine,
} from '../../cloudfunctions/appraisal/tally/archiveLines';
import { tally } from '../../cloudfunctions/appraisal/tally/tally';
import type { ClosingBody, RecordBody, ResultBody } from '../../types/ballot/archive';
import { toBase64 } from '../../types/ballot/base64';
import { toHex } from '../../types/ballot/hex';
import { closingStatement, recordStatement, resultStatement } from '../../types/ballot/statement';
import { ROLL, ROLL_SALT } from './session';
import type { TestSession } from './session';

/** 用票箱钥匙签一段文字。 */
export const signText = (
  key: KeyObject,
  statementOf: (text: string) => Uint8Array,
  body: unknown,
): SignedText => {
  const statement = JSON.stringify(body);
  return { statement, signature: toBase64(signBytes(key, statementOf(statement))) };
};

/** 可以逐部分改动、再拼成封存包的材料。 */
export interface Parts {
  head: string;
  rolls: string[];
  closing: SignedText;
  envelopes: Uint8Array[];
  columns: { readonly group: number; readonly column: number; entries: Uint8Array }[];
  result: SignedText;
  record: SignedText;
}

/** 计票并备好封存包的各部分。 */
export function partsOf(session: TestSession, envelopes: readonly Uint8Array[]): Parts {
  const open = openManifest(session.text);
  if (!open) throw new Error('清单不可用');
  const { manifest } = session;
  const manifestDigest = toHex(session.digest);
  const perGroup = manifest.groups.map(
    (_, g) => envelopes.filter((envelope) => envelope[4] === g).length,
  );
  const closingBody: ClosingBody = {
    sessionId: manifest.sessionId,
    manifestDigest,
    groups: manifest.groups.map(({ group }, g) => ({
      group,
      present: ROLL.length,
      issued: perGroup[g] ?? 0,
      collected: perGroup[g] ?? 0,
    })),
    root: envelopeRoot(envelopes),
  };
  const closing = signText(session.box, closingStatement, closingBody);
  const counted = tally(envelopes, open, {
    outer: openingKey(session.outer),
    inner: openingKey(session.inner),
  });
  const resultBody: ResultBody = {
    sessionId: manifest.sessionId,
    manifestDigest,
    closingDigest: toHex(sha256Bytes(closingStatement(closing.statement))),
    groups: counted.groups,
  };
  const recordBody: RecordBody = {
    sessionId: manifest.sessionId,
    due: ROLL.length,
    present: ROLL.length,
    massPresent: 0,
    scrutineers: ['v1'],
    tellers: ['v2', 'v3'],
    stages: { ballot: 'done' },
    issuedByTeller: 0,
    issuedOnPaper: 0,
  };
  return {
    head: session.text,
    rolls: manifest.groups.map(({ group }) =>
      archiveText({ part: 'roll', group, salt: toBase64(ROLL_SALT), voters: ROLL }),
    ),
    closing,
    envelopes: [...envelopes],
    columns: counted.columns.map(({ group, column, entries }) => ({ group, column, entries })),
    result: signText(session.box, resultStatement, resultBody),
    record: signText(session.box, recordStatement, recordBody),
  };
}

/** 各部分 → 封存包文字。 */
export function textOf(session: TestSession, parts: Parts): string {
  return [
    archiveText({ part: 'head', format: 'dzb-archive-1', manifest: parts.head }),
    ...parts.rolls,
    signedLine('closing', parts.closing),
    envelopesLine(parts.envelopes),
    ...parts.columns.map(({ group, column, entries }) =>
      columnLine(session.manifest.groups[group]?.group ?? 'party', column, toBase64(entries)),
    ),
    signedLine('result', parts.result),
    signedLine('record', parts.record),
    '',
  ].join('\n');
}
