import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { signingKey } from '../../cloudfunctions/appraisal/crypto/blindSign';
import { newRegistrarKey } from '../../cloudfunctions/appraisal/crypto/sessionKeys';
import { verifyArchive } from '../../config/verify/verifyArchive';
import { fillEnvelope } from '../../src/packages/booth/ballot/fillEnvelope';
import type { RecordBody } from '../../types/ballot/archive';
import { compareBytes, concatBytes, splitBlocks } from '../../types/ballot/bytes';
import { toHex } from '../../types/ballot/hex';
import type { Mark } from '../../types/ballot/mark';
import { ITEM_BYTES } from '../../types/ballot/sizes';
import { closingStatement, recordStatement, resultStatement } from '../../types/ballot/statement';
import type { Parts } from './archive';
import { partsOf, signText, textOf } from './archive';
import type { TestSession } from './session';
import { hold, sealPool, testSession } from './session';

const pool = Array.from({ length: 8 }, () => signingKey(newRegistrarKey()));
const shape = { columns: 3, groups: ['party', 'mass'], pool } as const;
const session = testSession('s-verify', shape);
const other = testSession('s-other', shape);

const ballots: readonly (readonly [
  group: number,
  own: number | null,
  marks: readonly (Mark | null)[],
])[] = [
  [0, 0, [null, 'excellent', 'qualified']],
  [0, 1, ['qualified', null, 'abstained']],
  [0, null, ['basic', 'unqualified', 'excellent']],
  [1, null, ['excellent', 'excellent', 'excellent']],
  [1, null, ['abstained', 'abstained', 'abstained']],
];

const cast = (target: TestSession) =>
  ballots.map(([group, own, marks]) =>
    fillEnvelope(target.manifest, target.digest, hold(target, group, own), marks, sealPool(3)),
  );
const envelopes = cast(session);
const otherEnvelopes = cast(other);
const pristine = partsOf(session, envelopes);
const otherParts = partsOf(other, otherEnvelopes);

const namesAfter = (tamper: (parts: Parts) => void): string[] => {
  const parts: Parts = {
    ...pristine,
    rolls: [...pristine.rolls],
    envelopes: [...pristine.envelopes],
    columns: pristine.columns.map((column) => ({ ...column })),
  };
  tamper(parts);
  return [...new Set(verifyArchive(textOf(session, parts)).findings.map(({ name }) => name))];
};

const flip = (bytes: Uint8Array, at: number): Uint8Array => {
  const copy = bytes.slice();
  const index = at < 0 ? copy.length + at : at;
  copy[index] = (copy[index] ?? 0) ^ 1;
  return copy;
};

const columnAt = (parts: Parts, index: number) => {
  const found = parts.columns[index];
  if (!found) throw new Error('没有这一列');
  return found;
};
const rowsIn = (bytes: Uint8Array): Uint8Array[] => splitBlocks(bytes, ITEM_BYTES) ?? [];
const byKey = (a: Uint8Array, b: Uint8Array) => compareBytes(a.slice(1, 33), b.slice(1, 33));

/** 用票箱钥匙重签的会议记录。 */
const recorded = (parts: Parts, changes: Partial<RecordBody>): Parts['record'] => {
  const body = JSON.parse(parts.record.statement) as RecordBody;
  return signText(session.box, recordStatement, { ...body, ...changes });
};

describe('离线重算', () => {
  test('没动过的封存包全部成立，合计就是投的票', () => {
    const { findings, checked } = verifyArchive(textOf(session, pristine), toHex(session.digest));
    expect(findings).toEqual([]);
    const [first, , third] = checked?.count.party.columns ?? [];
    expect(first).toMatchObject({ grades: { qualified: 1, basic: 1, excellent: 0 }, blank: 1 });
    expect(third).toMatchObject({ grades: { qualified: 1, excellent: 1 }, abstained: 1, blank: 0 });
    expect(checked?.count.mass.columns[1]).toMatchObject({
      grades: { excellent: 1 },
      abstained: 1,
    });
    expect(checked?.entries).toBe(15);
  });

  test('公布的每列只按公钥排序；各列之间没有共同的公钥', () => {
    const keys = pristine.columns.flatMap(({ entries }) =>
      rowsIn(entries).map((row) => toHex(row.slice(1, 33))),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  const cases: readonly (readonly [string, (parts: Parts) => void, readonly string[]])[] = [
    [
      '改：一项的档次',
      (p) => {
        const c = columnAt(p, 2);
        c.entries = flip(c.entries, 0);
      },
      ['entryAltered', 'columnAltered', 'totalsWrong'],
    ],
    [
      '改：一项的签名',
      (p) => {
        const c = columnAt(p, 2);
        c.entries = flip(c.entries, 40);
      },
      ['entryAltered'],
    ],
    [
      '改：一项的票证',
      (p) => {
        const c = columnAt(p, 2);
        c.entries = flip(c.entries, ITEM_BYTES - 1);
      },
      ['entryForged'],
    ],
    [
      '改：截掉半项',
      (p) => {
        const c = columnAt(p, 2);
        c.entries = c.entries.slice(0, -1);
      },
      ['entryAltered'],
    ],
    [
      '丢：一项',
      (p) => {
        const c = columnAt(p, 2);
        c.entries = c.entries.slice(ITEM_BYTES);
      },
      ['entriesDropped', 'columnAltered', 'totalsWrong'],
    ],
    [
      '加：别处的一项',
      (p) => {
        const c = columnAt(p, 2);
        c.entries = concatBytes(
          ...[...rowsIn(c.entries), ...rowsIn(columnAt(p, 5).entries).slice(0, 1)].sort(byKey),
        );
      },
      ['entriesAdded', 'entryMoved'],
    ],
    [
      '加：别的会的一项',
      (p) => {
        const c = columnAt(p, 2);
        c.entries = concatBytes(
          ...[...rowsIn(c.entries), ...rowsIn(columnAt(otherParts, 2).entries).slice(0, 1)].sort(
            byKey,
          ),
        );
      },
      ['entriesAdded', 'entryAltered'],
    ],
    [
      '重复：同一项两次',
      (p) => {
        const c = columnAt(p, 2);
        const rows = rowsIn(c.entries);
        c.entries = concatBytes(...[...rows, ...rows.slice(0, 1)].sort(byKey));
      },
      ['entriesAdded', 'entryDuplicated'],
    ],
    [
      '换列：两列对调一项',
      (p) => {
        const [a, b] = [columnAt(p, 3), columnAt(p, 4)];
        const [x, y] = [rowsIn(a.entries), rowsIn(b.entries)];
        a.entries = concatBytes(...[...x.slice(1), ...y.slice(0, 1)].sort(byKey));
        b.entries = concatBytes(...[...y.slice(1), ...x.slice(0, 1)].sort(byKey));
      },
      ['entryMoved'],
    ],
    [
      '换组：整列对调',
      (p) => {
        const [a, b] = [columnAt(p, 0), columnAt(p, 3)];
        [a.entries, b.entries] = [b.entries, a.entries];
      },
      ['entryMoved'],
    ],
    [
      '打乱次序',
      (p) => {
        const c = columnAt(p, 2);
        c.entries = concatBytes(...rowsIn(c.entries).reverse());
      },
      ['entriesUnsorted', 'columnAltered'],
    ],
    [
      '丢：一列',
      (p) => {
        p.columns = p.columns.slice(1);
      },
      ['missingPart'],
    ],
    [
      '重复：一列',
      (p) => {
        p.columns = [...p.columns, columnAt(p, 0)];
      },
      ['repeatedPart'],
    ],
    [
      '丢：一封',
      (p) => {
        p.envelopes = p.envelopes.slice(1);
      },
      ['envelopesDropped', 'rootMismatch'],
    ],
    [
      '重复：一封',
      (p) => {
        p.envelopes = [...p.envelopes, ...p.envelopes.slice(0, 1)];
      },
      ['envelopeDuplicated', 'envelopesAdded', 'rootMismatch'],
    ],
    [
      '加：别的会的一封',
      (p) => {
        p.envelopes = [...p.envelopes, ...otherEnvelopes.slice(0, 1)];
      },
      ['envelopeOtherManifest', 'rootMismatch'],
    ],
    [
      '改：一封的正文',
      (p) => {
        p.envelopes = p.envelopes.map((e, i) => (i === 0 ? flip(e, -80) : e));
      },
      ['envelopeAltered', 'rootMismatch'],
    ],
    [
      '改：一封的总票证',
      (p) => {
        p.envelopes = p.envelopes.map((e, i) => (i === 0 ? flip(e, 200) : e));
      },
      ['envelopeForged', 'rootMismatch'],
    ],
    [
      '换组：一封',
      (p) => {
        p.envelopes = p.envelopes.map((e, i) => (i === 0 ? withGroup(e, 1) : e));
      },
      ['envelopeMoved', 'rootMismatch'],
    ],
    [
      '截断：一封',
      (p) => {
        p.envelopes = p.envelopes.map((e, i) => (i === 0 ? e.slice(0, -1) : e));
      },
      ['envelopeBroken', 'rootMismatch'],
    ],
    [
      '改：关箱的数',
      (p) => {
        p.closing = {
          ...p.closing,
          statement: p.closing.statement.replace('"issued":3', '"issued":4'),
        };
      },
      ['closingSignature'],
    ],
    [
      '改：结果',
      (p) => {
        p.result = {
          ...p.result,
          statement: p.result.statement.replace('"abstained":1', '"abstained":0'),
        };
      },
      ['resultSignature', 'totalsWrong', 'unbalanced'],
    ],
    [
      '改：会议记录',
      (p) => {
        p.record = { ...p.record, statement: p.record.statement.replace('"due":9', '"due":8') };
      },
      ['recordSignature'],
    ],
    [
      '会议记录：重签成纸质票比代领的多',
      (p) => {
        p.record = recorded(p, { issuedOnPaper: 1 });
      },
      ['recordMismatch'],
    ],
    [
      '会议记录：重签成代领的比发出的多',
      (p) => {
        p.record = recorded(p, { issuedByTeller: 6, issuedOnPaper: 6 });
      },
      ['recordMismatch'],
    ],
    [
      '会议记录：换成别的会的',
      (p) => {
        p.record = recorded(p, { sessionId: 's-other' });
      },
      ['recordMismatch'],
    ],
    [
      '改：名册',
      (p) => {
        p.rolls = p.rolls.map((line) => line.replace('v0', 'v9x'));
      },
      ['rollAltered'],
    ],
    [
      '丢：名册',
      (p) => {
        p.rolls = p.rolls.slice(1);
      },
      ['missingPart'],
    ],
    [
      '错清单：换成别的会的',
      (p) => {
        p.head = otherParts.head;
      },
      ['wrongManifest'],
    ],
    [
      '错清单：不合规范',
      (p) => {
        p.head = p.head.replace('{', '{ ');
      },
      ['manifestInvalid'],
    ],
    [
      '收回多于发出，签名也补上了',
      (p) => {
        p.closing = resigned(
          p.closing.statement.replace('"issued":3', '"issued":2'),
          closingStatement,
        );
      },
      ['unbalanced', 'closingSignature'],
    ],
    [
      '把一张票说成空项，签名也补上了',
      (p) => {
        const c = columnAt(p, 2);
        c.entries = c.entries.slice(ITEM_BYTES);
        p.result = resigned(
          p.result.statement.replace(/("subjectId":"p2".*?"empty":)0/, '$12'),
          resultStatement,
        );
      },
      ['unexpectedBlank', 'columnAltered'],
    ],
    [
      '结果里的记录不是这一会的',
      (p) => {
        p.record = resigned('{"nothing":1}', recordStatement);
      },
      ['recordSignature'],
    ],
  ];

  test.each(cases)('%s', (_, tamper, expected) => {
    expect(namesAfter(tamper)).toEqual(expect.arrayContaining([...expected]));
  });

  test('整套换成另一会，与大屏的散列一比就露馅', () => {
    const swapped = textOf(other, otherParts);
    expect(verifyArchive(swapped).findings).toEqual([]);
    expect(verifyArchive(swapped, toHex(session.digest)).findings).toEqual([
      { name: 'wrongManifest', where: '' },
    ]);
  });

  test('随便动封存包里的一个字符，没有不被发现的', () => {
    const text = textOf(session, pristine);
    for (let at = 7; at < text.length; at += Math.floor(text.length / 60)) {
      const now = text.charAt(at);
      const bent = `${text.slice(0, at)}${now === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
      expect([at, verifyArchive(bent, toHex(session.digest)).findings.length > 0]).toEqual([
        at,
        true,
      ]);
    }
  });
});

function withGroup(envelope: Uint8Array, group: number): Uint8Array {
  const copy = envelope.slice();
  copy[4] = group;
  return copy;
}

function resigned(statement: string, statementOf: (text: string) => Uint8Array) {
  return { ...signText(session.box, statementOf, JSON.parse(statement)) };
}

describe('命令行', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'archive-'));
  afterAll(() => rmSync(dir, { recursive: true }));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'config/scripts/verify.ts', ...args], {
      encoding: 'utf8',
    });

  test('好文件退出码 0；坏文件退出码 1，说中文', () => {
    const good = path.join(dir, 'good.jsonl');
    writeFileSync(good, textOf(session, pristine));
    const passed = run(good, toHex(session.digest));
    expect([passed.status, passed.stdout]).toEqual([0, expect.stringContaining('✓ 全部成立')]);
    const bad = path.join(dir, 'bad.jsonl');
    writeFileSync(bad, '不是封存包\n');
    const failed = run(bad);
    expect([failed.status, failed.stderr]).toEqual([1, expect.stringContaining('文件被改坏')]);
    const missing = run(path.join(dir, 'none'));
    expect([missing.status, missing.stderr]).toEqual([
      1,
      expect.stringContaining('读不了这个文件'),
    ]);
    expect(run().status).toBe(1);
  }, 60_000);
});
