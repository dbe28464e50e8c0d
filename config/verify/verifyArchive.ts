import { ballotCount } from '../../cloudfunctions/_ballot/columnCount';
import type { OpenManifest } from '../../cloudfunctions/_ballot/openManifest';
import { openManifest } from '../../cloudfunctions/_ballot/openManifest';
import { sha256Bytes } from '../../cloudfunctions/_ballot/sha256';
import { signatureHolds } from '../../cloudfunctions/_ballot/signatures';
import type { BallotCount } from '../../rules/ballot/ballotCounts';
import { TALLY_GROUPS } from '../../rules/ballot/ballotCounts';
import { columnBalance } from '../../rules/ballot/columnBalance';
import { envelopeBalance } from '../../rules/ballot/envelopeBalance';
import { explain } from '../../rules/explain/explain';
import { GRADES } from '../../rules/vocabulary';
import type { ClosingBody, RecordBody, ResultBody } from '../../types/ballot/archive';
import { closingBody, recordBody, resultBody } from '../../types/ballot/archive';
import { toHex } from '../../types/ballot/hex';
import {
  closingStatement,
  recordStatement,
  resultStatement,
  rollStatement,
} from '../../types/ballot/statement';
import type { z } from '../../types/zod';
import type { Finding, FindingName } from './finding';
import type { Archive } from './readArchive';
import { readArchive } from './readArchive';
import { verifyColumn } from './verifyColumn';
import { verifyEnvelopes } from './verifyEnvelopes';

/** 重算的结论。`findings` 为空就是全部成立。 */
export interface Verdict {
  readonly findings: readonly Finding[];
  /** 清单散列与重算所依的数；读不懂时为 null。 */
  readonly checked: {
    readonly manifestDigest: string;
    readonly title: string;
    readonly subjects: readonly { readonly id: string; readonly name: string }[];
    readonly count: BallotCount;
    readonly result: ResultBody;
    readonly entries: number;
  } | null;
}

/**
 * 只凭封存包重算一次测评（Q12、Q13）：签名、票证、等式、根、合计，逐项都看，一处不符记一条。
 * `expected` 是会上大屏的 h(M)，给了就比：包里整套换成别的清单也瞒不过。
 */
export function verifyArchive(text: string, expected: string | null = null): Verdict {
  const { archive, findings } = readArchive(text);
  if (!archive) return { findings, checked: null };
  const open = openManifest(archive.head.manifest);
  if (!open) return { findings: [{ name: 'manifestInvalid', where: '' }], checked: null };
  const manifestDigest = toHex(open.digest);
  const found: Finding[] = [];
  const wrong = (digest: string | undefined): boolean => digest !== manifestDigest;
  const closing = signedBody(archive.closing, closingBody, closingStatement, open);
  const result = signedBody(archive.result, resultBody, resultStatement, open);
  const record = signedBody(archive.record, recordBody, recordStatement, open);
  for (const [part, name] of [
    [closing, 'closingSignature'],
    [result, 'resultSignature'],
    [record, 'recordSignature'],
  ] as const) {
    if (!part.holds) found.push({ name, where: '' });
  }
  if (
    (expected !== null && wrong(expected)) ||
    wrong(closing.body?.manifestDigest) ||
    wrong(result.body?.manifestDigest)
  ) {
    found.push({ name: 'wrongManifest', where: '' });
  }
  if (!closing.body || !result.body) return { findings: found, checked: null };
  found.push(...verifyRolls(archive, open));
  found.push(...verifyEnvelopes(archive.envelopes, open, closing.body));
  found.push(...verifyColumns(archive, open, result.body, archive.closing.statement));
  found.push(...verifyBalances(open, closing.body, result.body));
  if (record.body) found.push(...verifyRecord(record.body, closing.body, open));
  return {
    findings: found,
    checked: {
      manifestDigest,
      title: open.manifest.title,
      subjects: open.manifest.subjects,
      count: ballotCount(closing.body, result.body),
      result: result.body,
      entries: result.body.groups.reduce((sum, g) => sum + g.valid * g.columns.length, 0),
    },
  };
}

function signedBody<S extends z.ZodType>(
  part: { readonly statement: string; readonly signature: string },
  schema: S,
  statement: (text: string) => Uint8Array,
  open: OpenManifest,
): { readonly body: z.output<S> | null; readonly holds: boolean } {
  const signature = Buffer.from(part.signature, 'base64');
  const holds = signatureHolds(open.boxKey, statement(part.statement), signature);
  const parsed = schema.safeParse(safeJson(part.statement));
  return { body: parsed.success ? parsed.data : null, holds: holds && parsed.success };
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function verifyRolls(archive: Archive, open: OpenManifest): Finding[] {
  return open.manifest.groups.flatMap(({ group, rollDigest, voters }): Finding[] => {
    const rolls = archive.rolls.filter((roll) => roll.group === group);
    const [roll] = rolls;
    if (!roll) return [{ name: 'missingPart', where: `${group} 组名册` }];
    const digest = sha256Bytes(rollStatement(Buffer.from(roll.salt, 'base64'), roll.voters));
    const holds = toHex(digest) === rollDigest && roll.voters.length === voters;
    return holds && rolls.length === 1 ? [] : [{ name: 'rollAltered', where: `${group} 组` }];
  });
}

function verifyColumns(
  archive: Archive,
  open: OpenManifest,
  result: ResultBody,
  closing: string,
): Finding[] {
  const found: Finding[] = [];
  const closingDigest = toHex(sha256Bytes(closingStatement(closing)));
  if (closingDigest !== result.closingDigest) found.push({ name: 'closingSignature', where: '' });
  for (const [g, { group }] of open.manifest.groups.entries()) {
    const published = result.groups[g];
    for (const [column, subject] of open.manifest.subjects.entries()) {
      const name = `${group} 组 ${subject.name} 一列`;
      const parts = archive.columns.filter((c) => c.group === group && c.column === column);
      const of = published?.columns[column];
      const [part] = parts;
      if (parts.length > 1) found.push({ name: 'repeatedPart', where: name });
      if (!part || !published || of?.subjectId !== subject.id) {
        found.push({ name: 'missingPart', where: name });
        continue;
      }
      const entries = new Uint8Array(Buffer.from(part.entries, 'base64'));
      found.push(...verifyColumn(entries, of, published.valid, open, { group: g, column, name }));
      if (of.empty > (open.manifest.selfRating || group === 'mass' ? 0 : 1)) {
        found.push({ name: 'unexpectedBlank', where: name });
      }
    }
  }
  return found;
}

/** 会议记录与清单、关箱数要说得拢：是这一会的；纸质票在代领之中，代领在发出之中。 */
function verifyRecord(record: RecordBody, closing: ClosingBody, open: OpenManifest): Finding[] {
  const found: Finding[] = [];
  if (record.sessionId !== open.manifest.sessionId) {
    found.push({ name: 'recordMismatch', where: '不是这一次测评的会议记录' });
  }
  const issued = closing.groups.reduce((sum, group) => sum + group.issued, 0);
  if (record.issuedByTeller > issued) {
    found.push({
      name: 'recordMismatch',
      where: `代领 ${record.issuedByTeller} 张，共发出 ${issued} 张`,
    });
  }
  if (record.issuedOnPaper > record.issuedByTeller) {
    const where = `纸质票 ${record.issuedOnPaper} 张，代领 ${record.issuedByTeller} 张`;
    found.push({ name: 'recordMismatch', where });
  }
  return found;
}

function verifyBalances(open: OpenManifest, closing: ClosingBody, result: ResultBody): Finding[] {
  const count = ballotCount(closing, result);
  const envelopes = envelopeBalance(count);
  const reasons = envelopes.value === 'sound' ? [] : [...envelopes.reasons];
  const grades = GRADES.filter((grade) => open.manifest.grades.includes(grade));
  const scheme = { ballotGrades: { value: grades, from: '2013-11-01', articles: [] } } as const;
  for (const group of TALLY_GROUPS) reasons.push(...columnBalance(count[group], scheme).reasons);
  const name: FindingName = 'unbalanced';
  return reasons.map((reason) => ({ name, where: explain(reason) }));
}
