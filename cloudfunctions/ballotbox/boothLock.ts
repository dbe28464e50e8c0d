import { randomBytes } from 'node:crypto';
import { sha256 } from '../_runtime/hash';
import { _ } from '../_runtime/cloud';
import { boothId, booths } from '../_store/box';

/** 占一次管 3 分钟，还在写就续；手机没电、走开了，3 分钟后自动让出。 */
const LOCK_MS = 180_000;
/**
 * 一张凭条至多管 15 分钟，续也续不过：三十人逐个填约 10 分钟够用，忘在里面还亮着的手机不会一直占着。
 * 写得慢的到时候再扫一次门口的码，填好的都还在。
 */
const MOST_MS = 15 * 60_000;
/** 投的那一下再给 1 分钟，免得票在路上时被人占了去。 */
const CASTING_MS = 60_000;

/** 占住之后的凭条，与还剩几秒。 */
export interface Held {
  readonly pass: string;
  readonly seconds: number;
}

/**
 * 占住一处：一次条件更新，两部手机同时来恰好一部占到。占不到时给还要等几秒；写票处已撤为 null。
 * 凭条 = 随机数 ∥ 最晚到几时；库里只有它的散列，时限改不了，也不必另存。
 */
export async function takeBooth(
  roundId: string,
  booth: number,
  now: number,
): Promise<Held | { readonly busySeconds: number } | null> {
  const pass = `${randomBytes(24).toString('base64url')}.${(now + MOST_MS).toString(36)}`;
  const _id = boothId(roundId, booth);
  const taken = await booths.updateWhere(
    { _id, until: _.lt(now) },
    { holder: sha256(pass), bound: '', until: now + LOCK_MS },
  );
  if (taken === 1) return { pass, seconds: secondsOf(LOCK_MS) };
  const doc = await booths.get(_id);
  return doc && { busySeconds: Math.max(1, secondsOf(doc.until - now)) };
}

/** 续占，给还剩几秒；凭条不再占着为 null。 */
export async function keepBooth(
  roundId: string,
  pass: string,
  now: number,
): Promise<number | null> {
  const until = Math.min(now + LOCK_MS, deadlineOf(pass));
  if (until < now) return null;
  const held = { roundId, holder: sha256(pass), until: _.gte(now) };
  if ((await booths.updateWhere(held, { until })) === 1) return secondsOf(until - now);
  // 改成的与原来一样时平台也报零条，另看一眼。
  return (await booths.findOne(held)) ? secondsOf(until - now) : null;
}

/** 让出来；早已不占着也算办到。 */
export async function leaveBooth(roundId: string, pass: string): Promise<void> {
  await booths.updateWhere({ roundId, holder: sha256(pass) }, FREE);
}

/**
 * 要投了：把凭条定给这一张票证。一张凭条只定得了一张，同一张可以再定（断在投与回执之间）。
 * 记下的是凭条与票证编号混在一起的散列，没有凭条就对不上是哪一封。
 */
export async function bindBooth(
  roundId: string,
  pass: string,
  envelopeId: string,
  now: number,
): Promise<boolean> {
  const bound = boundTo(pass, envelopeId);
  const held = { roundId, holder: sha256(pass), until: _.gte(now), bound: _.in(['', bound]) };
  const until = now + CASTING_MS;
  if ((await booths.updateWhere(held, { bound, until })) === 1) return true;
  // 改成的与原来一样时平台也报零条，另看一眼。
  const already = { ...held, bound };
  return (await booths.findOne(already)) !== null;
}

/**
 * 投完让出。给回“让出之前它还在不在”：关箱先撤写票处、再数票，所以还在就是赶得上数；
 * 不在（撤了，或过了时被别人占去）要另看票箱的开关。
 */
export async function freeBooth(
  roundId: string,
  pass: string,
  envelopeId: string,
): Promise<boolean> {
  const mine = { roundId, holder: sha256(pass), bound: boundTo(pass, envelopeId) };
  return (await booths.updateWhere(mine, FREE)) === 1;
}

const FREE = { holder: '', bound: '', until: 0 };

const boundTo = (pass: string, envelopeId: string): string => sha256(`${pass}|${envelopeId}`);

const secondsOf = (ms: number): number => Math.ceil(ms / 1000);

function deadlineOf(pass: string): number {
  const ms = Number.parseInt(pass.split('.')[1] ?? '', 36);
  return Number.isSafeInteger(ms) ? ms : 0;
}
