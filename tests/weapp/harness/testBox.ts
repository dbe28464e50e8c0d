import { randomBytes } from 'node:crypto';
import { boothCodeAt, boothOf, kioskCodeOf } from '../../../cloudfunctions/_ballot/boothCode';
import { checkEnvelope } from '../../../cloudfunctions/_ballot/checkEnvelope';
import type { OpenManifest } from '../../../cloudfunctions/_ballot/openManifest';
import { openManifest } from '../../../cloudfunctions/_ballot/openManifest';
import { sha256Bytes } from '../../../cloudfunctions/_ballot/sha256';
import { openingKey } from '../../../cloudfunctions/appraisal/crypto/hpkeOpen';
import { tally } from '../../../cloudfunctions/appraisal/tally/tally';
import { receiptFor } from '../../../cloudfunctions/ballotbox/crypto/receipt';
import { toBase64 } from '../../../types/ballot/base64';
import { toHex } from '../../../types/ballot/hex';
import { fail } from '../../../types/errors';
import type { Result } from '../../../types/result';
import { ok } from '../../../types/result';
import type { TestSession } from '../../ballot/session';

/** 给写票处的产物测试用的票箱：码、验封、回执、计票都是真的，只是不落库。一处写票处。 */
export interface TestBox {
  readonly kioskCode: string;
  /** 门口此刻的码。 */
  door(): { qr: string; digits: string };
  answer(method: string, path: string, pass: string | null, body: Uint8Array): Result<unknown>;
  /** 收到了几封。 */
  collected(): number;
  /** 有人占着，或让占着的到时。 */
  occupy(taken: boolean): void;
  /** 关箱、计票、公布。 */
  close(): void;
}

const KEY = 'test-booth-key';

export function testBox(session: TestSession, roundId: string): TestBox {
  const open = openManifest(session.text);
  if (!open) throw new Error('清单不可用');
  const digestHex = toHex(session.digest);
  const envelopes = new Map<string, string>();
  let [pass, closed] = ['', false];

  const enter = (body: Uint8Array): Result<unknown> => {
    if (closed) return fail('BOX_CLOSED');
    const { code } = JSON.parse(Buffer.from(body).toString('utf8')) as { code: string };
    const known = { roundId, key: KEY, booths: 1, manifestDigest: digestHex };
    if (boothOf(code, known, Date.now()) === null) return fail('BOX_BOOTH_CODE');
    if (pass !== '') return fail('BOX_BOOTH_BUSY', { seconds: 180 });
    pass = randomBytes(12).toString('base64url');
    return ok({ pass, booth: 1, seconds: 180 });
  };
  const cast = (given: string | null, body: Uint8Array): Result<unknown> => {
    if (closed) return fail('BOX_CLOSED');
    const checked = checkEnvelope(body, open);
    if (!checked.ok) return fail('BOX_TOKEN_INVALID');
    const id = toHex(checked.envelope.head.pk);
    const [stored, envelope] = [envelopes.get(id), toBase64(body)];
    if (stored !== undefined && stored !== envelope) return fail('BOX_ALREADY_CAST');
    if (stored === undefined && (pass === '' || given !== pass)) return fail('BOX_BOOTH_NEEDED');
    envelopes.set(id, envelope);
    if (given === pass) pass = '';
    return ok({ receipt: toBase64(receiptFor(session.box, open.digest, sha256Bytes(body))) });
  };
  const table = (group: number, from: number): Result<unknown> => {
    if (!closed) return fail('BOX_NOT_COUNTED');
    const columns = tableOf(session, open, [...envelopes.values()], group).slice(from, from + 2);
    const next = from + columns.length;
    return ok({ columns, next: next < open.columns ? next : null });
  };

  return {
    kioskCode: kioskCodeOf(roundId, 1, KEY),
    door: () => boothCodeAt(roundId, 1, KEY, digestHex, Date.now()),
    collected: () => envelopes.size,
    occupy: (taken) => {
      pass = taken ? 'someone-else' : '';
    },
    close: () => {
      closed = true;
    },
    answer: (method, path, given, body) => {
      const [, action = '', round, group, from] = path.split('/');
      if (round !== roundId) return fail('BOX_UNKNOWN');
      switch (`${method} ${action}`) {
        case 'GET manifest':
          return ok({ manifest: session.text });
        case 'GET table':
          return table(Number(group), Number(from));
        case 'POST enter':
          return enter(body);
        case 'POST keep':
          return given === pass ? ok({ seconds: 180 }) : fail('BOX_BOOTH_NEEDED');
        case 'POST leave':
          if (given === pass) pass = '';
          return ok({});
        case 'POST cast':
          return cast(given, body);
        default:
          return fail('BOX_UNKNOWN');
      }
    },
  };
}

/** 真的开封、真的按公钥排序。 */
function tableOf(
  session: TestSession,
  open: OpenManifest,
  envelopes: readonly string[],
  group: number,
): { column: number; rows: string }[] {
  const bytes = envelopes.map((text) => new Uint8Array(Buffer.from(text, 'base64')));
  const keys = { outer: openingKey(session.outer), inner: openingKey(session.inner) };
  return tally(bytes, open, keys)
    .columns.filter((column) => column.group === group)
    .map(({ column, rows }) => ({ column, rows: toBase64(rows) }));
}
