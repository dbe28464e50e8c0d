import { randomBytes } from 'node:crypto';
import { digestOfManifest } from '../../cloudfunctions/_ballot/openManifest';
import { sha256Bytes } from '../../cloudfunctions/_ballot/sha256';
import { rawPublic } from '../../cloudfunctions/_ballot/keys';
import type { SigningKey } from '../../cloudfunctions/appraisal/crypto/blindSign';
import { blindSign, signingKey } from '../../cloudfunctions/appraisal/crypto/blindSign';
import {
  newBoxKey,
  newRegistrarKey,
  newSealKey,
} from '../../cloudfunctions/appraisal/crypto/sessionKeys';
import type { HeldTokens } from '../../src/packages/booth/ballot/issueRequest';
import { draftIssue, finishIssue, requestOf } from '../../src/packages/booth/ballot/issueRequest';
import {
  RandomPool,
  sealRandomBytes,
  TOKEN_RANDOM_BYTES,
} from '../../src/packages/booth/crypto/randomPool';
import { toBase64 } from '../../types/ballot/base64';
import { concatBytes, splitBlocks } from '../../types/ballot/bytes';
import type { BallotGroup, Manifest } from '../../types/ballot/manifest';
import { rollStatement } from '../../types/ballot/statement';
import { toHex } from '../../types/ballot/hex';
import { manifestText } from '../../types/ballot/manifest';

/** 测试名册与盐。 */
export const ROLL = Array.from({ length: 9 }, (_, i) => `v${i}`);
export const ROLL_SALT = new Uint8Array(16).fill(7);

/** 一会的全部密钥与清单，密码学都是真的。 */
export interface TestSession {
  readonly manifest: Manifest;
  readonly text: string;
  readonly digest: Uint8Array;
  readonly keys: readonly { readonly general: SigningKey; readonly columns: SigningKey[] }[];
  readonly outer: ReturnType<typeof newSealKey>;
  readonly inner: ReturnType<typeof newSealKey>;
  readonly box: ReturnType<typeof newBoxKey>;
}

export interface SessionShape {
  readonly columns: number;
  readonly groups: readonly BallotGroup[];
  readonly selfRating?: boolean;
  readonly twoGrades?: boolean;
  /** 现成的登记密钥：造一把要四分之一秒，多数用例可以共用。 */
  readonly pool?: readonly SigningKey[];
}

export function testSession(id: string, shape: SessionShape): TestSession {
  let next = 0;
  const key = (): SigningKey => shape.pool?.[next++] ?? signingKey(newRegistrarKey());
  const keys = shape.groups.map(() => ({
    general: key(),
    columns: Array.from({ length: shape.columns }, key),
  }));
  const [outer, inner, box] = [newSealKey(), newSealKey(), newBoxKey()];
  const manifest: Manifest = {
    format: 'dzb-manifest-1',
    sessionId: id,
    title: '民主测评',
    custody: 'server',
    scheme: 'appraisal-four-grades/1',
    grades: shape.twoGrades
      ? ['qualified', 'unqualified']
      : ['excellent', 'qualified', 'basic', 'unqualified'],
    selfRating: shape.selfRating ?? false,
    subjects: Array.from({ length: shape.columns }, (_, i) => ({ id: `p${i}`, name: `党员${i}` })),
    groups: shape.groups.map((group, g) => ({
      group,
      voters: ROLL.length,
      rollDigest: toHex(sha256Bytes(rollStatement(ROLL_SALT, ROLL))),
      generalKey: toBase64(keys[g]?.general.modulus ?? new Uint8Array()),
      columnKeys: (keys[g]?.columns ?? []).map((k) => toBase64(k.modulus)),
    })),
    outerKey: toBase64(rawPublic(outer)),
    innerKey: toBase64(rawPublic(inner)),
    boxKey: toBase64(rawPublic(box)),
  };
  const text = manifestText(manifest);
  return { manifest, text, digest: digestOfManifest(text), keys, outer, inner, box };
}

/** 领票的随机池。 */
export const issuePool = (columns: number): RandomPool =>
  new RandomPool(new Uint8Array(randomBytes((columns + 1) * TOKEN_RANDOM_BYTES)));

/** 封票的随机池。 */
export const sealPool = (columns: number): RandomPool =>
  new RandomPool(new Uint8Array(randomBytes(sealRandomBytes(columns))));

/** 走一遍领票：盲化、登记处签、去盲。 */
export function hold(session: TestSession, group: number, ownColumn: number | null): HeldTokens {
  const columns = session.manifest.subjects.length;
  const draft = draftIssue(session.manifest, group, ownColumn, issuePool(columns));
  const keys = session.keys[group];
  if (!draft || !keys) throw new Error('清单不可用');
  const signers = [keys.general, ...keys.columns.filter((_, column) => column !== ownColumn)];
  const blinded = splitBlocks(requestOf(draft), 256) ?? [];
  const response = blinded.map((message, i) => {
    const signer = signers[i];
    const signature = signer && blindSign(signer, message);
    if (!signature) throw new Error('登记处拒签');
    return signature;
  });
  const tokens = finishIssue(session.manifest, draft, concatBytes(...response));
  if (!tokens) throw new Error('去盲失败');
  return tokens;
}
