import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { rawPublic } from '../../../cloudfunctions/_ballot/keys';
import type { SigningKey } from '../../../cloudfunctions/appraisal/crypto/blindSign';
import { blindSign, signingKey } from '../../../cloudfunctions/appraisal/crypto/blindSign';
import type { Client } from '../../../config/local/client';
import { toBase64 } from '../../../types/ballot/base64';
import type { Layer } from '../../../types/ballot/keeping';
import { SEALED_PAIR_BYTES } from '../../../types/ballot/keeping';
import type { Appraisal } from './appraisal';
import { blindedRequest, gather } from './appraisal';
import type { Branch } from './world';
import { at } from './world';

/**
 * 分管钥匙的测评走到各步：名册第 1 人监票，第 2、3、4 人计票，第 2 人造外层、第 3 人造内层。
 * 服务器看不见份额里面，所以这里用乱码；真的份额、真的开封另有测评的用例。
 */
const KEPT_STEPS = ['elected', 'enrolled', 'kept', 'waiting', 'closed', 'opening'] as const;
export type KeptStep = (typeof KEPT_STEPS)[number];

export const SCRUTINEER = 1;
export const TELLERS = [2, 3, 4] as const;
/** 各层由谁造、谁开。 */
export const DEALER: Readonly<Record<Layer, number>> = { outer: 2, inner: 3 };

const base64 = (bytes: number): string => randomBytes(bytes).toString('base64');

/** 一部手机的公钥。 */
export const deviceKey = (): string => toBase64(rawPublic(generateKeyPairSync('x25519').publicKey));

let general: readonly SigningKey[] | undefined;
/** 监票人的两把总票钥匙：造一次，各次测评共用。 */
function generalKeys(): readonly SigningKey[] {
  general ??= [0, 1].map(() =>
    signingKey(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey),
  );
  return general;
}

export const generalInput = ({ appraisalId }: Appraisal) => ({
  appraisalId,
  moduli: generalKeys().map(({ modulus }) => toBase64(modulus)),
});

/** 一层：公钥是真的，份额是乱码。 */
export async function layerInput(branch: Branch, { appraisalId }: Appraisal, layer: Layer) {
  const { client } = at(branch, TELLERS[0]);
  const { devicesDigest } = await client.must('appraisal', 'keeping', { appraisalId });
  const shares = TELLERS.map((i) => ({
    tellerId: at(branch, i).memberId,
    sealed: base64(SEALED_PAIR_BYTES),
  }));
  return { appraisalId, layer, publicKey: deviceKey(), devicesDigest, shares };
}

/** 等着的请求，监票人签好。 */
export async function signInput(branch: Branch, { appraisalId }: Appraisal) {
  const { client } = at(branch, SCRUTINEER);
  const { requests } = await client.must('appraisal', 'waitingSigns', { appraisalId });
  const signatures = requests.map(({ requestKey, group, blinded }) => {
    const key = generalKeys()[group];
    const signature = key && blindSign(key, new Uint8Array(Buffer.from(blinded, 'base64')));
    if (!signature) throw new Error('签不了');
    return { requestKey, signature: toBase64(signature) };
  });
  return { appraisalId, signatures };
}

/** 第 4 人把一份交给开这一层的人。 */
export const handInput = (branch: Branch, { appraisalId }: Appraisal, layer: Layer) => ({
  appraisalId,
  layer,
  openerId: at(branch, DEALER[layer]).memberId,
  sealed: base64(SEALED_PAIR_BYTES),
});

/** 没有人投票，一列就是空的。 */
export const columnInput = ({ appraisalId }: Appraisal, layer: Layer) => ({
  appraisalId,
  layer,
  group: 0,
  column: 0,
  from: 0,
  items: '',
  last: true,
});

type Move = (branch: Branch, appraisal: Appraisal, host: Client) => Promise<void>;

const MOVES: Readonly<Record<KeptStep, Move>> = {
  elected: async (branch, { appraisalId }, host) => {
    await host.must('appraisal', 'elect', {
      appraisalId,
      scrutineerIds: [at(branch, SCRUTINEER).memberId],
      tellerIds: TELLERS.map((i) => at(branch, i).memberId),
    });
  },
  enrolled: async (branch, { appraisalId }) => {
    for (const i of [SCRUTINEER, ...TELLERS]) {
      const input = { appraisalId, deviceKey: deviceKey() };
      await at(branch, i).client.must('appraisal', 'enrolDevice', input);
    }
  },
  kept: async (branch, appraisal) => {
    const scrutineer = at(branch, SCRUTINEER).client;
    await scrutineer.must('appraisal', 'depositGeneral', generalInput(appraisal));
    for (const layer of ['outer', 'inner'] as const) {
      const input = await layerInput(branch, appraisal, layer);
      await at(branch, DEALER[layer]).client.must('appraisal', 'depositLayer', input);
    }
  },
  waiting: async (branch, appraisal, host) => {
    const { appraisalId } = appraisal;
    await gather(branch, appraisal);
    await host.must('appraisal', 'makeKeys', { appraisalId });
    await host.must('appraisal', 'start', { appraisalId });
    await host.must('appraisal', 'issue', { appraisalId, blinded: blindedRequest() });
  },
  closed: async (branch, appraisal, host) => {
    const { appraisalId } = appraisal;
    const signed = await signInput(branch, appraisal);
    await at(branch, SCRUTINEER).client.must('appraisal', 'signGeneral', signed);
    await host.must('appraisal', 'openBox', { appraisalId });
    await host.must('appraisal', 'close', { appraisalId });
  },
  opening: async (branch, appraisal) => {
    for (const layer of ['outer', 'inner'] as const) {
      const input = handInput(branch, appraisal, layer);
      await at(branch, TELLERS[2]).client.must('appraisal', 'handShare', input);
    }
  },
};

/** 推到某一步。 */
export async function bringKept(
  branch: Branch,
  appraisal: Appraisal,
  to: KeptStep,
): Promise<Appraisal> {
  for (const step of KEPT_STEPS.slice(0, KEPT_STEPS.indexOf(to) + 1)) {
    await MOVES[step](branch, appraisal, at(branch, 0).client);
  }
  return appraisal;
}
