import {
  draftIssue,
  finishIssue,
  requestOf,
} from '../../../src/packages/booth/ballot/issueRequest';
import type { HeldTokens } from '../../../src/packages/booth/ballot/issueRequest';
import { fillEnvelope } from '../../../src/packages/booth/ballot/fillEnvelope';
import { receiptHolds } from '../../../src/packages/booth/ballot/receipt';
import { manifestDigestOf } from '../../../src/packages/booth/crypto/digest';
import {
  RandomPool,
  sealRandomBytes,
  TOKEN_RANDOM_BYTES,
} from '../../../src/packages/booth/crypto/randomPool';
import { fromBase64, toBase64 } from '../../../types/ballot/base64';
import { toHex } from '../../../types/ballot/hex';
import type { Manifest } from '../../../types/ballot/manifest';
import type { Mark } from '../../../types/ballot/mark';
import { parseManifest } from '../../../types/ballot/parseManifest';
import type { ActionName, Output } from '../../../types/api';
import type { MemoryCloud } from './memoryCloud';
import type { Dice } from './random';

/** 云函数的两个入口（测试文件在换好密码学之后引入）。 */
export interface Functions {
  readonly appraisal: (event: unknown) => Promise<unknown>;
  readonly ballotbox: (event: unknown) => Promise<{ statusCode: number; body: string }>;
}

export type Reply<T> =
  | { readonly ok: true; readonly output: T }
  | { readonly ok: false; readonly error: { readonly code: string } };

/** 一场模拟里发请求的人。 */
export class Network {
  private requests = 0;
  /** 应答丢在路上的概率。 */
  lossRate = 0;

  constructor(
    readonly cloud: MemoryCloud,
    readonly dice: Dice,
    private readonly functions: Functions,
  ) {}

  newRequestId(): string {
    this.requests += 1;
    return `request-${this.requests}`;
  }

  /** 一次调用；应答丢了给 null。 */
  async call<A extends ActionName<'appraisal'>>(
    openid: string,
    action: A,
    input: unknown,
    requestId: string,
  ): Promise<Reply<Output<'appraisal', A>> | null> {
    this.cloud.openid = openid;
    const running = this.functions.appraisal({ action, input, requestId });
    this.cloud.openid = null;
    const reply = (await running) as Reply<Output<'appraisal', A>>;
    return this.dice.chance(this.lossRate) ? null : reply;
  }

  /** 一直试到有明确的答复：崩溃、丢包、忙都重试，请求号不变。 */
  async insist<A extends ActionName<'appraisal'>>(openid: string, action: A, input: unknown) {
    const requestId = this.newRequestId();
    for (let i = 0; i < 200; i += 1) {
      const reply = await this.call(openid, action, input, requestId);
      if (reply?.ok) return reply;
      if (reply && !['INTERNAL', 'BUSY'].includes(reply.error.code)) return reply;
    }
    throw new Error(`${action} 两百次都没成`);
  }

  /** 票箱：没有身份。 */
  async box<T>(httpMethod: string, path: string, sent: Sent = {}): Promise<Reply<T> | null> {
    const reply = await this.functions.ballotbox({
      path,
      httpMethod,
      headers: {
        'content-type': 'application/octet-stream',
        ...(sent.pass !== undefined && { 'X-Booth-Pass': sent.pass }),
      },
      body: sent.body ?? '',
      isBase64Encoded: sent.body !== undefined,
    });
    return this.dice.chance(this.lossRate) ? null : (JSON.parse(reply.body) as Reply<T>);
  }

  async insistBox<T>(httpMethod: string, path: string, sent: Sent = {}): Promise<Reply<T>> {
    for (let i = 0; i < 200; i += 1) {
      const reply = await this.box<T>(httpMethod, path, sent);
      if (reply?.ok || (reply && reply.error.code !== 'INTERNAL')) return reply;
    }
    throw new Error('票箱两百次都没成');
  }
}

/** 发给票箱的：base64 的正文、写票处的凭条。 */
interface Sent {
  readonly body?: string;
  readonly pass?: string;
}

/** 手机上的一张票：投了什么、有没有回执。 */
export interface CastBallot {
  readonly openid: string;
  readonly group: number;
  readonly pk: string;
  readonly marks: readonly (Mark | null)[];
  /** 各列的 pk；本人那一列为 null。 */
  readonly pks: readonly (string | null)[];
  readonly envelope: Uint8Array;
  acknowledged: boolean;
}

export interface Booth {
  readonly manifest: Manifest;
  readonly digest: Uint8Array;
}

/** 取清单并核对散列。 */
export async function openBooth(net: Network, roundId: string, expected: string): Promise<Booth> {
  const reply = await net.insistBox<{ manifest: string }>('GET', `/manifest/${roundId}`);
  if (!reply.ok) throw new Error(reply.error.code);
  const digest = manifestDigestOf(reply.output.manifest);
  const manifest = parseManifest(reply.output.manifest);
  if (!manifest || toHex(digest) !== expected) throw new Error('清单对不上');
  return { manifest, digest };
}

/**
 * 领票：连点两下、断网重试、另一部手机抢着领，最后手里只有一套票证。
 * `tardy` 是与停发抢时间的，可以领不到。
 */
export async function takeTokens(
  net: Network,
  booth: Booth,
  appraisalId: string,
  openid: string,
  tardy = false,
): Promise<HeldTokens | null> {
  const { dice } = net;
  const where = await net.insist(openid, 'mine', { appraisalId });
  if (!where.ok || where.output.group === null) throw new Error('不在名册里');
  const { group, ownColumn } = where.output;
  const phones = dice.chance(0.1) ? 2 : 1;
  const won = await Promise.all(
    Array.from({ length: phones }, async () => {
      const columns = booth.manifest.subjects.length;
      const random = new RandomPool(dice.bytes((columns + 1) * TOKEN_RANDOM_BYTES));
      const draft = draftIssue(booth.manifest, group, ownColumn, random);
      if (!draft) throw new Error('清单不可用');
      const input = { appraisalId, blinded: toBase64(requestOf(draft)) };
      const taps = dice.chance(0.2) ? 2 : 1;
      const replies = await Promise.all(
        Array.from({ length: taps }, () => net.insist(openid, 'issue', input)),
      );
      const given = replies.flatMap((r) => (r.ok ? [r.output.signatures] : []));
      if (new Set(given).size > 1) throw new Error('重试得到了不同的字节');
      if (!tardy && given.length !== 0 && given.length !== replies.length)
        throw new Error('重试答复不一');
      const [signatures] = given;
      if (signatures === undefined || signatures === null) return null;
      const tokens = finishIssue(booth.manifest, draft, fromBase64(signatures) ?? new Uint8Array());
      if (!tokens) throw new Error('登记处的签名不成立');
      return tokens;
    }),
  );
  const held = won.filter((tokens) => tokens !== null);
  if (tardy && held.length === 0) return null;
  if (held.length !== 1) throw new Error(`一个人领到了 ${held.length} 套票证`);
  return held[0] ?? null;
}

/** 填一张票。 */
export function fill(booth: Booth, dice: Dice, openid: string, tokens: HeldTokens): CastBallot {
  const options: readonly Mark[] = [...booth.manifest.grades, 'abstained'];
  const marks = tokens.columns.map((held) => (held ? dice.pick(options) : null));
  const random = new RandomPool(dice.bytes(sealRandomBytes(marks.length)));
  return {
    openid,
    group: tokens.group,
    pk: toHex(tokens.general.pk),
    marks,
    pks: tokens.columns.map((held) => held && toHex(held.pk)),
    envelope: fillEnvelope(booth.manifest, booth.digest, tokens, marks, random),
    acknowledged: false,
  };
}

/** 投一封：连点、断网重试；有回执才算投入。`pass` 是写票处的凭条。 */
export async function castOne(
  net: Network,
  booth: Booth,
  roundId: string,
  ballot: CastBallot,
  pass?: string,
): Promise<string> {
  const taps = net.dice.chance(0.2) ? 2 : 1;
  const sent = { body: toBase64(ballot.envelope), ...(pass !== undefined && { pass }) };
  const outcomes = await Promise.all(
    Array.from({ length: taps }, async () => {
      const reply = await net.insistBox<{ receipt: string }>('POST', `/cast/${roundId}`, sent);
      if (!reply.ok) return reply.error.code;
      const receipt = fromBase64(reply.output.receipt) ?? new Uint8Array();
      if (!receiptHolds(booth.manifest, booth.digest, ballot.envelope, receipt)) {
        throw new Error('回执不成立');
      }
      ballot.acknowledged = true;
      return 'receipt';
    }),
  );
  return outcomes.includes('receipt') ? 'receipt' : (outcomes[0] ?? '');
}
