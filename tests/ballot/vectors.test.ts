import { createPrivateKey } from 'node:crypto';
import { blindSign, signingKey } from '../../cloudfunctions/appraisal/crypto/blindSign';
import { hpkeOpen, openingKey } from '../../cloudfunctions/appraisal/crypto/hpkeOpen';
import { bytesToInt, modInverse } from '../../src/packages/booth/crypto/bigint';
import {
  blind,
  finalize,
  prepare,
  publicKeyOf,
  verify,
} from '../../src/packages/booth/crypto/blindRsa';
import { seal } from '../../src/packages/booth/crypto/hpke';
import { concatBytes } from '../../types/ballot/bytes';
import { fromHex, toHex } from '../../types/ballot/hex';
import rfc9474 from './vectors/rfc9474.json';
import { RFC9180_A2_BASE } from './vectors/rfc9180';

const hex = (text: string): Uint8Array => {
  const bytes = fromHex(text);
  if (!bytes) throw new Error('向量不是十六进制');
  return bytes;
};

const b64u = (value: bigint): string => {
  const text = value.toString(16);
  return Buffer.from(text.length % 2 ? `0${text}` : text, 'hex').toString('base64url');
};

describe('RFC 9474 附录 A：RSABSSA-SHA384-PSS-Randomized', () => {
  const key = publicKeyOf(hex(rfc9474.n));
  const inverse = hex(rfc9474.inv);
  if (!key) throw new Error('向量的公钥不可用');
  const prepared = prepare(hex(rfc9474.msg), hex(rfc9474.msg_prefix));
  const r = modInverse(bytesToInt(inverse), key.n);

  test('prepare 得到官方的消息', () => {
    expect(toHex(prepared)).toBe(rfc9474.input_msg);
  });

  test('blind 得到官方的盲化消息与逆元', () => {
    const made = blind(key, prepared, hex(rfc9474.salt), r ?? 0n);
    expect(made && toHex(made.blinded)).toBe(rfc9474.blinded_msg);
    expect(made && toHex(made.inverse)).toBe(rfc9474.inv);
  });

  test('服务器 blindSign 得到官方的盲签名', () => {
    const [p, q, d] = [rfc9474.p, rfc9474.q, rfc9474.d].map((x) => BigInt(`0x${x}`));
    if (p === undefined || q === undefined || d === undefined) throw new Error('向量不全');
    const secret = createPrivateKey({
      format: 'jwk',
      key: {
        kty: 'RSA',
        n: b64u(key.n),
        e: 'AQAB',
        d: b64u(d),
        p: b64u(p),
        q: b64u(q),
        dp: b64u(d % (p - 1n)),
        dq: b64u(d % (q - 1n)),
        qi: b64u(modInverse(q, p) ?? 0n),
      },
    });
    const signature = blindSign(signingKey(secret), hex(rfc9474.blinded_msg), 512);
    expect(signature && toHex(signature)).toBe(rfc9474.blind_sig);
  });

  test('finalize 得到官方的签名', () => {
    const signature = finalize(key, prepared, hex(rfc9474.blind_sig), inverse);
    expect(signature && toHex(signature)).toBe(rfc9474.sig);
  });

  test('签名或消息动一个比特就不认', () => {
    const signature = hex(rfc9474.sig);
    expect(verify(key, prepared, signature)).toBe(true);
    for (const at of [0, 200, 511]) {
      const bent = signature.slice();
      bent[at] = (bent[at] ?? 0) ^ 1;
      expect(verify(key, prepared, bent)).toBe(false);
    }
    expect(verify(key, prepare(hex(rfc9474.msg), new Uint8Array(32)), signature)).toBe(false);
    expect(finalize(key, prepared, hex(rfc9474.sig), inverse)).toBeNull();
  });
});

describe('RFC 9180 附录 A.2：X25519、HKDF-SHA256、ChaCha20-Poly1305', () => {
  const v = RFC9180_A2_BASE;
  const sealed = concatBytes(hex(v.enc), hex(v.ct));
  const secret = createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b656e04220420', 'hex'), hex(v.skRm)]),
    format: 'der',
    type: 'pkcs8',
  });

  test('端上封出官方的密文', () => {
    const made = seal(hex(v.pkRm), hex(v.info), hex(v.pt), hex(v.skEm), hex(v.aad));
    expect(toHex(made)).toBe(toHex(sealed));
  });

  test('服务器开出官方的原文', () => {
    const plain = hpkeOpen(openingKey(secret), hex(v.info), sealed, hex(v.aad));
    expect(plain && toHex(plain)).toBe(v.pt);
  });

  test('info、附加数据、密文、临时公钥有一处不对就开不了', () => {
    const key = openingKey(secret);
    const other = hex('00');
    expect(hpkeOpen(key, other, sealed, hex(v.aad))).toBeNull();
    expect(hpkeOpen(key, hex(v.info), sealed, other)).toBeNull();
    for (const at of [0, 40, sealed.length - 1]) {
      const bent = sealed.slice();
      bent[at] = (bent[at] ?? 0) ^ 1;
      expect(hpkeOpen(key, hex(v.info), bent, hex(v.aad))).toBeNull();
    }
    const lowOrder = concatBytes(new Uint8Array(32), sealed.slice(32));
    expect(hpkeOpen(key, hex(v.info), lowOrder, hex(v.aad))).toBeNull();
    expect(hpkeOpen(key, hex(v.info), sealed.slice(0, 47), hex(v.aad))).toBeNull();
  });
});
