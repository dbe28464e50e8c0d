import { randomFillSync } from 'node:crypto';
import { fillEnvelope } from '../../src/packages/booth/ballot/fillEnvelope';
import { bytesToInt, intToBytes } from '../../src/packages/booth/crypto/bigint';
import { RandomPool, sealRandomBytes } from '../../src/packages/booth/crypto/randomPool';
import { blindSign } from '../../src/packages/keeper/crypto/blindSign';
import { openingKey } from '../../src/packages/keeper/crypto/hpkeOpen';
import { newRsaKey } from '../../src/packages/keeper/crypto/rsaKey';
import { openColumn } from '../../src/packages/keeper/tally/openColumn';
import { peel } from '../../src/packages/keeper/tally/peel';
import { toBase64 } from '../../types/ballot/base64';
import type { Manifest } from '../../types/ballot/manifest';

/** 在子进程里跑：监票人、计票人的手机要花的时间（秒），写到标准输出。参数是人数与列数。 */
const [voters = 20, columns = 20] = process.argv.slice(2).map(Number);
const random = (length: number) => randomFillSync(new Uint8Array(length));
const source = (length: number) => Promise.resolve(random(length));
const breathe = () => Promise.resolve();
const seconds = async (work: () => unknown): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};

/** 造一把的时间起伏很大，取三把的平均。 */
const KEYS = 3;
const SIGNS = 20;

async function main(): Promise<void> {
  let key = await newRsaKey(source, breathe);
  const make = await seconds(async () => {
    for (let i = 0; i < KEYS; i += 1) key = await newRsaKey(source, breathe);
  });
  const message = intToBytes(bytesToInt(random(255)), 256);
  const sign = await seconds(() => {
    for (let i = 0; i < SIGNS; i += 1) blindSign(key, message, bytesToInt(random(255)));
  });
  const [outer, inner] = [openingKey(random(32)), openingKey(random(32))];
  const digest = random(32);
  const zeros = toBase64(new Uint8Array(256));
  const manifest: Manifest = {
    format: 'dzb-manifest-1',
    sessionId: 'bench',
    title: '',
    custody: 'tellers',
    scheme: '',
    grades: ['qualified', 'unqualified'],
    selfRating: true,
    subjects: Array.from({ length: columns }, (_, i) => ({ id: `p${i}`, name: `${i}` })),
    groups: [
      {
        group: 'party',
        voters,
        rollDigest: '',
        generalKey: zeros,
        columnKeys: Array.from({ length: columns }, () => zeros),
      },
    ],
    outerKey: toBase64(outer.recipient),
    innerKey: toBase64(inner.recipient),
    boxKey: '',
  };
  const token = { prefix: new Uint8Array(32), signature: new Uint8Array(256) };
  const held = { seed: random(32), pk: random(32), token };
  const filled = fillEnvelope(
    manifest,
    digest,
    { group: 0, general: held, columns: manifest.subjects.map(() => held) },
    manifest.subjects.map(() => 'qualified' as const),
    new RandomPool(random(sealRandomBytes(columns))),
  );
  // 拆一封、开一项的活与填了什么无关：拆一封、开它的各项，按人数折算。
  const envelopes = [filled];
  const peelOne = await seconds(() =>
    peel(envelopes, manifest, digest, outer, breathe).then((got) => {
      if (got?.invalid !== 0) throw new Error('拆不开');
    }),
  );
  const peeled = await peel(envelopes, manifest, digest, outer, breathe);
  const sealed = peeled?.columns[0]?.flat() ?? [];
  let opened = 0;
  const openAll = await seconds(async () => {
    for (const [column, item] of sealed.entries()) {
      const [plain] = await openColumn([item], digest, { group: 0, column }, inner, breathe);
      if (plain?.[0] === 0xff) throw new Error('开不了');
      opened += 1;
    }
  });
  process.stdout.write(
    JSON.stringify({
      make: make / KEYS,
      sign: sign / SIGNS,
      peel: peelOne * voters,
      open: (openAll / opened) * voters * columns,
    }),
  );
}

void main();
