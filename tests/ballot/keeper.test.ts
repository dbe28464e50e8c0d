import {
  checkPrimeSync,
  constants,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  privateDecrypt,
  randomBytes,
} from 'node:crypto';
import { x25519Public, rsaPublic } from '../../cloudfunctions/_ballot/keys';
import { tokenHolds } from '../../cloudfunctions/_ballot/signatures';
import {
  blindSign as serverSign,
  signingKey,
} from '../../cloudfunctions/appraisal/crypto/blindSign';
import {
  hpkeOpen as serverOpen,
  openingKey as serverKey,
} from '../../cloudfunctions/appraisal/crypto/hpkeOpen';
import { newRegistrarKey, newSealKey } from '../../cloudfunctions/appraisal/crypto/sessionKeys';
import { bytesToInt, intToBytes } from '../../src/packages/booth/crypto/bigint';
import { blind, finalize, prepare, publicKeyOf } from '../../src/packages/booth/crypto/blindRsa';
import { seal } from '../../src/packages/booth/crypto/hpke';
import { RandomPool } from '../../src/packages/booth/crypto/randomPool';
import { blindSign } from '../../src/packages/keeper/crypto/blindSign';
import { hpkeOpen, openingKey } from '../../src/packages/keeper/crypto/hpkeOpen';
import { modExp } from '../../src/packages/keeper/crypto/modExp';
import { isStrongProbablePrime, randomPrime } from '../../src/packages/keeper/crypto/primes';
import type { RsaSecret } from '../../src/packages/keeper/crypto/rsaKey';
import {
  modulusOf,
  newRsaKey,
  rsaSecretBytes,
  rsaSecretFrom,
  rsaSecretOf,
} from '../../src/packages/keeper/crypto/rsaKey';
import { combine, split } from '../../src/packages/keeper/crypto/shares';
import { concatBytes } from '../../types/ballot/bytes';
import { fromHex, toHex } from '../../types/ballot/hex';
import { RFC9180_A2_BASE } from './vectors/rfc9180';
import rfc9474 from './vectors/rfc9474.json';

const hex = (text: string): Uint8Array => {
  const bytes = fromHex(text);
  if (!bytes) throw new Error('向量不是十六进制');
  return bytes;
};
const random = (length: number) => Promise.resolve(new Uint8Array(randomBytes(length)));
const now = () => Promise.resolve();
const below = (n: bigint): bigint => 1n + (bytesToInt(randomBytes(288)) % (n - 1n));
const b64u = (value: bigint, length: number): string =>
  Buffer.from(intToBytes(value, length)).toString('base64url');

/** 手机上的私钥 → node:crypto 的私钥。 */
const toNode = ({ n, p, q, dP, dQ, qInv }: RsaSecret) => {
  const phi = (p - 1n) * (q - 1n);
  const d = inverseOf(65537n, phi);
  return createPrivateKey({
    format: 'jwk',
    key: {
      kty: 'RSA',
      n: b64u(n, 256),
      e: 'AQAB',
      d: b64u(d, 256),
      p: b64u(p, 128),
      q: b64u(q, 128),
      dp: b64u(dP, 128),
      dq: b64u(dQ, 128),
      qi: b64u(qInv, 128),
    },
  });
};

function inverseOf(x: bigint, n: bigint): bigint {
  let [r0, r1, t0, t1] = [n, x % n, 0n, 1n];
  while (r1 !== 0n) [r0, r1, t0, t1] = [r1, r0 % r1, t1, t0 - (r0 / r1) * t1];
  return ((t0 % n) + n) % n;
}

describe('素数', () => {
  test('造出来的是 1024 位、最高两位为 1 的素数，node:crypto 也认', async () => {
    const made = await Promise.all([randomPrime(random, now), randomPrime(random, now)]);
    expect(new Set(made).size).toBe(2);
    for (const prime of made) {
      expect(prime >> 1022n).toBe(3n);
      expect(checkPrimeSync(prime, { checks: 64 })).toBe(true);
    }
  });

  test('Miller–Rabin 与 node:crypto 在一千个奇数上判断一致', () => {
    const start = bytesToInt(randomBytes(24)) | 1n;
    let primes = 0;
    for (let i = 0n; i < 1000n; i += 1n) {
      const n = start + 2n * i;
      const ours = [2n, 3n, 5n, 7n].every((base) => isStrongProbablePrime(n, base));
      expect([n, ours]).toEqual([n, checkPrimeSync(n)]);
      if (ours) primes += 1;
    }
    expect(primes).toBeGreaterThan(0);
  });

  test('卡迈克尔数、以 2 为底的强伪素数骗不过', () => {
    for (const n of [561n, 1105n, 1729n, 294409n, 56052361n]) {
      expect(isStrongProbablePrime(n, 2n)).toBe(false);
    }
    expect(isStrongProbablePrime(2047n, 2n)).toBe(true);
    expect(isStrongProbablePrime(2047n, 3n)).toBe(false);
    expect(isStrongProbablePrime(3215031751n, 7n)).toBe(true);
    expect(isStrongProbablePrime(3215031751n, 11n)).toBe(false);
  });

  test('随机源给短了就停，不拿不足的随机数造钥匙', async () => {
    const short = (length: number) => Promise.resolve(new Uint8Array(length - 1));
    await expect(randomPrime(short, now)).rejects.toThrow('随机源');
  });

  test('modExp 与逐位平方乘一致', () => {
    for (let i = 0; i < 20; i += 1) {
      const [x, e, n] = [randomBytes(40), randomBytes(20), randomBytes(32)].map(bytesToInt);
      if (x === undefined || e === undefined || n === undefined) throw new Error('没有数');
      let expected = 1n;
      for (const bit of e.toString(2)) {
        expected = (expected * expected) % n;
        if (bit === '1') expected = (expected * x) % n;
      }
      expect(modExp(x, e, n)).toBe(expected);
    }
  });
});

describe('总票钥匙与盲签', () => {
  let key: RsaSecret;
  beforeAll(async () => {
    key = await newRsaKey(random, now);
  }, 60_000);

  test('2048 位，存下再读出来是同一把；node:crypto 收得下', () => {
    expect(key.n >> 2047n).toBe(1n);
    const bytes = rsaSecretBytes(key);
    expect(bytes.length).toBe(256);
    expect(rsaSecretFrom(bytes)).toEqual(key);
    const node = toNode(key);
    expect(node.asymmetricKeyDetails).toMatchObject({ modulusLength: 2048 });
    const jwk = createPublicKey(node).export({ format: 'jwk' });
    expect(jwk.n).toBe(Buffer.from(modulusOf(key)).toString('base64url'));
  });

  test('不成样的字节、两个相同的素数、太小的素数都不是钥匙', () => {
    expect(rsaSecretFrom(new Uint8Array(255))).toBeNull();
    expect(rsaSecretFrom(new Uint8Array(256))).toBeNull();
    expect(rsaSecretOf(key.p, key.p)).toBeNull();
    expect(rsaSecretOf(10007n, 10009n)).toBeNull();
    // p ≡ 1 (mod 65537)：与公开指数不互素。
    expect(rsaSecretOf((key.p / 65537n) * 65537n + 1n, key.q)).toBeNull();
  });

  test('签出来与 node:crypto 的裸 RSA 一字不差，与服务器的登记处一字不差', () => {
    const node = toNode(key);
    const signer = signingKey(node);
    for (let i = 0; i < 5; i += 1) {
      const message = intToBytes(below(key.n), 256);
      const ours = blindSign(key, message, below(key.n));
      const raw = privateDecrypt({ key: node, padding: constants.RSA_NO_PADDING }, message);
      expect(ours && toHex(ours)).toBe(raw.toString('hex'));
      expect(ours && toHex(ours)).toBe(toHex(serverSign(signer, message) ?? new Uint8Array()));
    }
  });

  test('写票处盲化、手机签、去盲，票箱验得过', () => {
    const open = publicKeyOf(modulusOf(key));
    if (!open) throw new Error('公钥不可用');
    const pool = new RandomPool(new Uint8Array(randomBytes(600)));
    const message = new Uint8Array(randomBytes(60));
    const prefix = pool.take(32);
    const made = blind(open, prepare(message, prefix), pool.take(48), pool.below(open.n));
    const signed = made && blindSign(key, made.blinded, below(key.n));
    const signature = signed && finalize(open, prepare(message, prefix), signed, made.inverse);
    if (!signature) throw new Error('没有签名');
    expect(tokenHolds(rsaPublic(modulusOf(key)), message, { prefix, signature })).toBe(true);
  });

  test('长度不对、不小于模的不签；私钥坏了一位当场停下，签名不外流', () => {
    expect(blindSign(key, new Uint8Array(255), 2n)).toBeNull();
    expect(blindSign(key, modulusOf(key), 2n)).toBeNull();
    expect(blindSign(key, new Uint8Array(256).fill(0xff), 2n)).toBeNull();
    const bent = { ...key, dP: key.dP ^ 2n };
    expect(() => blindSign(bent, intToBytes(12345n, 256), 2n)).toThrow('复核不符');
  });

  test('RFC 9474 附录 A：得到官方的盲签名（4096 位）', () => {
    const [p, q, n] = [rfc9474.p, rfc9474.q, rfc9474.n].map((x) => BigInt(`0x${x}`));
    if (p === undefined || q === undefined || n === undefined) throw new Error('向量不全');
    const vector: RsaSecret = {
      n,
      p,
      q,
      dP: inverseOf(65537n, p - 1n),
      dQ: inverseOf(65537n, q - 1n),
      qInv: inverseOf(q, p),
    };
    const signature = blindSign(vector, hex(rfc9474.blinded_msg), below(n), 512);
    expect(signature && toHex(signature)).toBe(rfc9474.blind_sig);
  });
});

describe('在手机上开封', () => {
  const v = RFC9180_A2_BASE;
  const sealed = concatBytes(hex(v.enc), hex(v.ct));
  const key = openingKey(hex(v.skRm));

  test('RFC 9180 附录 A.2：开出官方的原文', () => {
    expect(toHex(key.recipient)).toBe(v.pkRm);
    const plain = hpkeOpen(key, hex(v.info), sealed, hex(v.aad));
    expect(plain && toHex(plain)).toBe(v.pt);
  });

  test('info、附加数据、密文、临时公钥有一处不对就开不了', () => {
    expect(hpkeOpen(key, hex('00'), sealed, hex(v.aad))).toBeNull();
    expect(hpkeOpen(key, hex(v.info), sealed, hex('00'))).toBeNull();
    for (const at of [0, 40, sealed.length - 1]) {
      const bent = sealed.slice();
      bent[at] = (bent[at] ?? 0) ^ 1;
      expect(hpkeOpen(key, hex(v.info), bent, hex(v.aad))).toBeNull();
    }
    const lowOrder = concatBytes(new Uint8Array(32), sealed.slice(32));
    expect(hpkeOpen(key, hex(v.info), lowOrder, hex(v.aad))).toBeNull();
    expect(hpkeOpen(key, hex(v.info), sealed.slice(0, 47), hex(v.aad))).toBeNull();
    const other = openingKey(new Uint8Array(randomBytes(32)));
    expect(hpkeOpen(other, hex(v.info), sealed, hex(v.aad))).toBeNull();
  });

  test('同一封，服务器与手机开出同样的字节；共享密钥与 node:crypto 一致', () => {
    const secret = new Uint8Array(randomBytes(32));
    const phone = openingKey(secret);
    const node = createPrivateKey({
      key: Buffer.concat([Buffer.from('302e020100300506032b656e04220420', 'hex'), secret]),
      format: 'der',
      type: 'pkcs8',
    });
    expect(toHex(serverKey(node).recipient)).toBe(toHex(phone.recipient));
    const other = newSealKey();
    expect(diffieHellman({ privateKey: other, publicKey: x25519Public(phone.recipient) })).toEqual(
      diffieHellman({ privateKey: node, publicKey: x25519Public(serverKey(other).recipient) }),
    );
    for (const length of [0, 1, 385, 44_000]) {
      const plain = new Uint8Array(randomBytes(length));
      const info = new Uint8Array(randomBytes(40));
      const made = seal(phone.recipient, info, plain, new Uint8Array(randomBytes(32)));
      const [ours, theirs] = [hpkeOpen(phone, info, made), serverOpen(serverKey(node), info, made)];
      expect([length, ours && toHex(ours)]).toEqual([length, toHex(plain)]);
      expect([length, theirs && toHex(theirs)]).toEqual([length, toHex(plain)]);
    }
  });
});

describe('三取二分钥匙', () => {
  const fresh = (length: number) => new Uint8Array(randomBytes(length));

  const shared = (secret: Uint8Array) =>
    split(secret, fresh(64)).map((pair, holder) => ({ holder, pair }));

  test('任意两份合得回来，不论次序；同一份凑不成', () => {
    const secret = fresh(32);
    const shares = shared(secret);
    for (const [i, one] of shares.entries()) {
      for (const [j, other] of shares.entries()) {
        const got = combine(one, other);
        expect([i, j, got && toHex(got)]).toEqual([i, j, i === j ? null : toHex(secret)]);
      }
    }
  });

  test('别的钥匙的份、改过的份、冒别人名的份、长度不对的份：合不出', () => {
    const [a, b] = shared(fresh(32));
    const [, other] = shared(fresh(32));
    if (!a || !b || !other) throw new Error('没有份');
    expect(combine(a, other)).toBeNull();
    const bent = b.pair.slice();
    bent[5] = (bent[5] ?? 0) ^ 1;
    expect(combine(a, { holder: 1, pair: bent })).toBeNull();
    expect(combine(a, { holder: 2, pair: b.pair })).toBeNull();
    expect(combine(a, { holder: 1, pair: b.pair.slice(1) })).toBeNull();
    expect(() => split(fresh(31), fresh(64))).toThrow(RangeError);
    expect(() => split(fresh(32), fresh(63))).toThrow(RangeError);
  });

  test('一份什么也不说明：拿着任何一份，每一把钥匙都恰有一种缺的那一段凑得出来', () => {
    for (const { holder, pair } of shared(fresh(32))) {
      const known = pair.slice(0, 32).map((byte, k) => byte ^ (pair[32 + k] ?? 0));
      const candidate = fresh(32);
      const missing = candidate.map((byte, k) => byte ^ (known[k] ?? 0));
      const next = { holder: (holder + 1) % 3, pair: concatBytes(pair.slice(32), missing) };
      expect(combine({ holder, pair }, next)).toEqual(candidate);
    }
  });

  test('一份什么也不说明：同一把钥匙、相反的钥匙，各份字节的分布分不出', () => {
    const ROUNDS = 2000;
    // 每一位为 1 的次数：二项分布，标准差约 22；两组之差超过 6 个标准差（190）就是泄露。
    const ones = (secret: Uint8Array) => {
      const counts = [0, 1, 2].map(() => new Uint32Array(64));
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const [i, pair] of split(secret, fresh(64)).entries()) {
          for (let k = 0; k < 64; k += 1) {
            const count = counts[i];
            if (count) count[k] = (count[k] ?? 0) + ((pair[k] ?? 0) & 1);
          }
        }
      }
      return counts;
    };
    const [zero, full] = [ones(new Uint8Array(32)), ones(new Uint8Array(32).fill(0xff))];
    for (const i of [0, 1, 2]) {
      for (let k = 0; k < 64; k += 1) {
        expect(Math.abs((zero[i]?.[k] ?? 0) - (full[i]?.[k] ?? 0))).toBeLessThan(190);
        expect(Math.abs((zero[i]?.[k] ?? 0) - ROUNDS / 2)).toBeLessThan(135);
      }
    }
  });
});

test('登记处的钥匙也能这样拆着算：手机的签法与随便一把 node 造的钥匙相合', () => {
  const node = newRegistrarKey();
  const jwk = node.export({ format: 'jwk' });
  const int = (text = '') => bytesToInt(Buffer.from(text, 'base64url'));
  const key = rsaSecretOf(int(jwk.p), int(jwk.q));
  if (!key) throw new Error('钥匙不可用');
  expect([key.dP, key.dQ, key.qInv]).toEqual([int(jwk.dp), int(jwk.dq), int(jwk.qi)]);
});
