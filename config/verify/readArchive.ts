import type { ArchiveLine } from '../../types/ballot/archive';
import { archiveLine } from '../../types/ballot/archive';
import type { Finding } from './finding';

type Part<K extends ArchiveLine['part']> = Extract<ArchiveLine, { part: K }>;

/** 读进来的封存包，各部分归位。 */
export interface Archive {
  readonly head: Part<'head'>;
  readonly rolls: readonly Part<'roll'>[];
  readonly closing: Part<'closing'>;
  readonly envelopes: readonly Uint8Array[];
  readonly columns: readonly Part<'column'>[];
  readonly result: Part<'result'>;
  readonly record: Part<'record'>;
}

/** 封存包文字 → 各部分；读不懂、缺、重的都叫出名字，此时不给部分结果。 */
export function readArchive(text: string): {
  readonly archive: Archive | null;
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const lines: ArchiveLine[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const parsed = archiveLine.safeParse(jsonOf(line));
    if (parsed.success) lines.push(parsed.data);
    else findings.push({ name: 'unreadable', where: `第 ${index + 1} 行` });
  }
  const of = <K extends ArchiveLine['part']>(part: K): Part<K>[] =>
    lines.filter((line): line is Part<K> => line.part === part);
  const only = <K extends ArchiveLine['part']>(part: K): Part<K> | null => {
    const [first, second] = of(part);
    if (second) findings.push({ name: 'repeatedPart', where: part });
    if (!first) findings.push({ name: 'missingPart', where: part });
    return first ?? null;
  };
  const [head, closing, result, record] = [
    only('head'),
    only('closing'),
    only('result'),
    only('record'),
  ];
  if (!head || !closing || !result || !record || findings.length > 0) {
    return { archive: null, findings };
  }
  const envelopes = of('envelopes').flatMap((part) => part.envelopes.map(bytesOf));
  return {
    archive: { head, closing, result, record, envelopes, rolls: of('roll'), columns: of('column') },
    findings,
  };
}

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
