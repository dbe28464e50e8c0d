import { createPublicKey, randomBytes, webcrypto } from 'node:crypto';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { tokenHolds } from '../../cloudfunctions/_ballot/signatures';
import { blindSign, signingKey } from '../../cloudfunctions/appraisal/crypto/blindSign';
import { newRegistrarKey } from '../../cloudfunctions/appraisal/crypto/sessionKeys';
import { blind, finalize, prepare, publicKeyOf } from '../../src/packages/booth/crypto/blindRsa';
import { RandomPool } from '../../src/packages/booth/crypto/randomPool';
import { concatBytes } from '../../types/ballot/bytes';

const suite = RSABSSA.SHA384.PSS.Randomized();
const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };

const signer = signingKey(newRegistrarKey());
const ourKey = publicKeyOf(signer.modulus);
if (!ourKey) throw new Error('公钥不可用');

const theirPublic = () =>
  webcrypto.subtle.importKey(
    'spki',
    signer.open.export({ format: 'der', type: 'spki' }),
    algorithm,
    true,
    ['verify'],
  );
const theirSecret = () =>
  webcrypto.subtle.importKey(
    'pkcs8',
    signer.secret.export({ format: 'der', type: 'pkcs8' }),
    algorithm,
    true,
    ['sign'],
  );

/** 与另一份独立实现双向互验：谁盲化、谁签、谁去盲、谁验，换着来。 */
describe('与 blindrsa-ts 双向互验', () => {
  const message = new Uint8Array(randomBytes(48));

  test('对方盲化去盲，我方签与验', async () => {
    const key = await theirPublic();
    const prepared = suite.prepare(message);
    const { blindedMsg, inv } = await suite.blind(key, prepared);
    const signature = blindSign(signer, blindedMsg);
    if (!signature) throw new Error('拒签');
    const finished = await suite.finalize(key, prepared, new Uint8Array(signature), inv);
    const token = { prefix: prepared.slice(0, 32), signature: finished };
    expect(tokenHolds(signer.open, prepared.slice(32), token)).toBe(true);
    const ours = finalize(ourKey, prepared, signature, inv);
    expect(ours && Buffer.from(ours).equals(finished)).toBe(true);
  });

  test('我方盲化去盲，对方签与验', async () => {
    const random = new RandomPool(new Uint8Array(randomBytes(400)));
    const prepared = prepare(message, random.take(32));
    const made = blind(ourKey, prepared, random.take(48), random.below(ourKey.n));
    if (!made) throw new Error('没有盲化');
    const theirs = await suite.blindSign(await theirSecret(), made.blinded);
    expect(Buffer.from(theirs).equals(blindSign(signer, made.blinded) ?? Buffer.alloc(0))).toBe(
      true,
    );
    const signature = finalize(ourKey, prepared, theirs, made.inverse);
    if (!signature) throw new Error('去盲失败');
    expect(await suite.verify(await theirPublic(), signature, prepared)).toBe(true);
    expect(
      await suite.verify(await theirPublic(), signature, concatBytes(prepared, prepared)),
    ).toBe(false);
  });

  test('登记处拒签长度不对、不小于模的盲化消息', () => {
    expect(blindSign(signer, new Uint8Array(255))).toBeNull();
    expect(blindSign(signer, new Uint8Array(256).fill(0xff))).toBeNull();
    expect(blindSign(signer, signer.modulus)).toBeNull();
  });

  test('私钥导出的模就是公钥的模', () => {
    const jwk = createPublicKey(signer.open.export({ format: 'pem', type: 'spki' })).export({
      format: 'jwk',
    });
    expect(Buffer.from(signer.modulus).toString('base64url')).toBe(jwk.n);
  });
});
