import { constants, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { privateKeyOf, rawPublic } from '../../../cloudfunctions/_ballot/keys';
import { digestOfManifest } from '../../../cloudfunctions/_ballot/openManifest';
import type { Client } from '../../../config/local/client';
import { toBase64 } from '../../../types/ballot/base64';
import { concatBytes } from '../../../types/ballot/bytes';
import { encodeHead } from '../../../types/ballot/envelope';
import {
  PREFIX_BYTES,
  RSA_BYTES,
  SEALED_ITEM_BYTES,
  SEAL_OVERHEAD,
} from '../../../types/ballot/sizes';
import { envelopeStatement, generalTokenMessage } from '../../../types/ballot/statement';
import type { BoxReply } from '../../../types/contracts/ballotbox';
import type { Doc } from './store';
import type { Branch, World } from './world';
import { DAY, HOUR, at } from './world';

/** 一次测评；`roundId` 是第一轮的编号。 */
export interface Appraisal {
  readonly meetingId: string;
  readonly appraisalId: string;
  readonly roundId: string;
}

/** 走到哪里：已通知、只差开始、正在发票、正在投票、已关箱、已公布。 */
const STEPS = ['announced', 'ready', 'issuing', 'casting', 'closed', 'counted'] as const;
export type Step = (typeof STEPS)[number];

/** 大会比通知晚这么久：书面通知须提前 5 天（Q1）。 */
export const NOTICE = 7 * DAY;

/** 唯一的被评议人（名册序号，从 0 数），其余按 Q22 不评。 */
const SUBJECT = 4;

/** 一次党员大会，七天之后开。 */
export async function planGeneralMeeting(world: World, branch: Branch): Promise<string> {
  const startsAt = world.cloud.clock.now() + NOTICE + HOUR;
  const { meetingId } = await at(branch, 0).client.must('meeting', 'create', {
    kind: 'generalMeeting',
    title: '民主评议大会',
    place: '会议室',
    startsAt,
    endsAt: startsAt + HOUR,
  });
  return meetingId;
}

/** 备测评的输入；只评一人，一轮只要两把登记密钥。 */
export const prepareInput = (branch: Branch, meetingId: string) => ({
  meetingId,
  grades: 'four' as const,
  selfRating: true,
  excusedIds: branch.people.map(({ memberId }) => memberId).filter((_, i) => i !== SUBJECT),
});

/** 推选的输入（Q12）：第 1、2 人监票，第 3、4 人计票。 */
export const electInput = (branch: Branch, appraisalId: string) => ({
  appraisalId,
  scrutineerIds: [at(branch, 1).memberId, at(branch, 2).memberId],
  tellerIds: [at(branch, 3).memberId, at(branch, SUBJECT).memberId],
});

/** 备好 `count` 次测评，公告并书面通知；要等 `NOTICE` 过去才能开会。 */
export async function announceAppraisals(
  world: World,
  branch: Branch,
  count: number,
  custody: 'server' | 'tellers' = 'server',
): Promise<Appraisal[]> {
  const host = at(branch, 0).client;
  const servedIds = branch.people.map(({ memberId }) => memberId);
  const all: Appraisal[] = [];
  for (let i = 0; i < count; i += 1) {
    const meetingId = await planGeneralMeeting(world, branch);
    const input = { ...prepareInput(branch, meetingId), custody };
    const { appraisalId } = await host.must('appraisal', 'prepare', input);
    await host.must('appraisal', 'announce', { appraisalId, servedIds });
    all.push({ meetingId, appraisalId, roundId: `${appraisalId}-1` });
  }
  return all;
}

type Move = (world: World, branch: Branch, appraisal: Appraisal) => Promise<void>;

const byHost =
  (action: 'start' | 'close' | 'count'): Move =>
  async (_world, branch, { appraisalId }) => {
    await at(branch, 0).client.must('appraisal', action, { appraisalId });
  };

const MOVES: Readonly<Record<Exclude<Step, 'announced'>, Move>> = {
  ready: async (world, branch, appraisal) => {
    const host = at(branch, 0).client;
    await host.must('appraisal', 'elect', electInput(branch, appraisal.appraisalId));
    await gather(branch, appraisal);
    await stockKeys(world, host, appraisal);
  },
  issuing: byHost('start'),
  casting: async (world, branch, appraisal) => {
    const { appraisalId, roundId } = appraisal;
    const blinded = blindedRequest();
    await at(branch, 1).client.must('appraisal', 'issue', { appraisalId, blinded });
    await at(branch, 0).client.must('appraisal', 'openBox', { appraisalId });
    const envelope = await sealedEnvelope(world, appraisal);
    const pass = await enterBooth(world, branch, appraisal);
    const { status, body } = await castEnvelope(world, roundId, envelope, pass);
    if (status !== 200) throw new Error(`投不进：${body.toString()}`);
  },
  closed: byHost('close'),
  counted: byHost('count'),
};

/** 开会、全体签到、走到测评之前。 */
export async function gather(branch: Branch, { meetingId, appraisalId }: Appraisal): Promise<void> {
  const host = at(branch, 0).client;
  await host.must('meeting', 'open', { meetingId });
  for (const { memberId } of branch.people) {
    await host.must('meeting', 'checkInFor', { meetingId, memberId, reason: '没有手机' });
  }
  const step = { appraisalId, outstanding: 0, byGroup: null };
  await host.must('appraisal', 'stage', { ...step, stage: 'oath', step: 'skip' });
  for (const stage of ['selfReview', 'discussion', 'comments'] as const) {
    await host.must('appraisal', 'stage', { ...step, stage, step: 'start' });
    await host.must('appraisal', 'stage', { ...step, stage, step: 'finish' });
  }
}

/** 从 `from` 推到 `to`。到了投票，箱里有第 1 人的一封。 */
export async function bring(
  world: World,
  branch: Branch,
  appraisal: Appraisal,
  to: Step,
  from: Step = 'announced',
): Promise<Appraisal> {
  for (const step of STEPS.slice(STEPS.indexOf(from) + 1, STEPS.indexOf(to) + 1)) {
    if (step !== 'announced') await MOVES[step](world, branch, appraisal);
  }
  return appraisal;
}

const stock = new WeakMap<World, readonly Doc[]>();

/** 一把密钥要造四分之一秒：第一次真造，之后各次抄那几把（清单只要求一次之内不重复）。 */
async function stockKeys(world: World, host: Client, appraisal: Appraisal): Promise<void> {
  const { appraisalId, roundId } = appraisal;
  const made = stock.get(world);
  if (made) {
    const copies = made.map((key) => ({
      ...key,
      _id: `${roundId}_${String(key['slot'])}`,
      roundId,
    }));
    return world.store.add('ballotkeys', copies);
  }
  await host.must('appraisal', 'makeKeys', { appraisalId });
  stock.set(world, await world.store.all('ballotkeys', { roundId }));
}

/** 一份领票请求：总票一段、唯一的一列一段，都小于模。登记处认不出内容，所以用例不必真盲化。 */
export function blindedRequest(): string {
  const blocks = Array.from({ length: 2 }, () => {
    const block = new Uint8Array(randomBytes(RSA_BYTES));
    block[0] = 0;
    return block;
  });
  return toBase64(concatBytes(...blocks));
}

/**
 * 票箱收得进的一封：票证是真的（用库里的登记密钥直接签），里面封的是乱码，计票时算无效票。
 * 真盲化、真封票另有测评的用例。
 */
export async function sealedEnvelope(world: World, { roundId }: Appraisal): Promise<Uint8Array> {
  const reply = await world.cloud.http('ballotbox', { path: `/manifest/${roundId}` });
  const { output } = JSON.parse(reply.body.toString()) as { output: { manifest: string } };
  const general = stock.get(world)?.find((key) => key['slot'] === 0);
  if (!general) throw new Error('还没有登记密钥');
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const pk = rawPublic(publicKey);
  const prefix = new Uint8Array(randomBytes(PREFIX_BYTES));
  const signature = sign('sha384', concatBytes(prefix, generalTokenMessage(pk)), {
    key: privateKeyOf(String(general['pkcs8'])),
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: 48,
  });
  const manifestDigest = digestOfManifest(output.manifest);
  const head = encodeHead({
    group: 0,
    columns: 1,
    manifestDigest,
    pk,
    token: { prefix, signature },
  });
  const unsigned = concatBytes(head, randomBytes(SEALED_ITEM_BYTES + SEAL_OVERHEAD));
  return concatBytes(unsigned, sign(null, envelopeStatement(unsigned), privateKey));
}

/** 扫第一处写票处门口的码，占住它；给凭条。 */
export async function enterBooth(
  world: World,
  branch: Branch,
  { appraisalId, roundId }: Appraisal,
): Promise<string> {
  const input = { appraisalId, booth: 1 };
  const { qr } = await at(branch, 0).client.must('appraisal', 'boothCode', input);
  const { body } = await world.cloud.http('ballotbox', {
    path: `/enter/${roundId}`,
    httpMethod: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: qr }),
  });
  const reply = JSON.parse(body.toString()) as
    { ok: true; output: BoxReply<'enter'> } | { ok: false; error: { code: string } };
  if (!reply.ok) throw new Error(`进不了写票处：${reply.error.code}`);
  return reply.output.pass;
}

/** 投一封；`pass` 是写票处的凭条。 */
export const castEnvelope = (world: World, roundId: string, envelope: Uint8Array, pass: string) =>
  world.cloud.http('ballotbox', {
    path: `/cast/${roundId}`,
    httpMethod: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-booth-pass': pass },
    body: toBase64(envelope),
    isBase64Encoded: true,
  });
