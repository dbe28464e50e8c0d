import { boothOf } from '../_ballot/boothCode';
import { toHex } from '../../types/ballot/hex';
import type { BoxReply } from '../../types/contracts/ballotbox';
import { fail } from '../../types/errors';
import type { Result } from '../../types/result';
import { ok } from '../../types/result';
import { keepBooth, leaveBooth, takeBooth } from './boothLock';
import { openBoxOf, refusalOf } from './openBoxes';

/**
 * 进写票处（Q10，逐人填写）：认门口的码，占住那一处。热的实例上一次往返。
 * 错误：BOX_UNKNOWN、BOX_NOT_OPEN、BOX_CLOSED、BOX_BOOTH_CODE、BOX_BOOTH_BUSY。
 */
export async function enter(
  roundId: string,
  body: Uint8Array,
  now: number,
): Promise<Result<BoxReply<'enter'>>> {
  const found = await openBoxOf(roundId);
  if ('refusal' in found) return refusalOf(found.refusal);
  const { open, boothKey: key, booths } = found.box;
  const code = codeIn(body);
  const known = { roundId, key, booths, manifestDigest: toHex(open.digest) };
  const booth = code === null ? null : boothOf(code, known, now);
  if (booth === null) return fail('BOX_BOOTH_CODE');
  const taken = await takeBooth(roundId, booth, now);
  if (taken === null) return fail('BOX_CLOSED');
  if ('busySeconds' in taken) return fail('BOX_BOOTH_BUSY', { seconds: taken.busySeconds });
  return ok({ pass: taken.pass, booth, seconds: taken.seconds });
}

/** 还在写，续占。错误：BOX_UNKNOWN、BOX_NOT_OPEN、BOX_CLOSED、BOX_BOOTH_NEEDED。 */
export async function keep(
  roundId: string,
  pass: string | null,
  now: number,
): Promise<Result<BoxReply<'keep'>>> {
  const found = await openBoxOf(roundId);
  if ('refusal' in found) return refusalOf(found.refusal);
  const seconds = pass === null ? null : await keepBooth(roundId, pass, now);
  return seconds === null ? fail('BOX_BOOTH_NEEDED') : ok({ seconds });
}

/** 不写了，让出来；可重复。错误：BOX_UNKNOWN、BOX_NOT_OPEN、BOX_CLOSED、BOX_BOOTH_NEEDED（没带凭条）。 */
export async function leave(
  roundId: string,
  pass: string | null,
): Promise<Result<BoxReply<'leave'>>> {
  const found = await openBoxOf(roundId);
  if ('refusal' in found) return refusalOf(found.refusal);
  if (pass === null) return fail('BOX_BOOTH_NEEDED');
  await leaveBooth(roundId, pass);
  return ok({});
}

/** 正文 `{code}`，多一个字段都不收：票箱不接受任何别的东西。 */
function codeIn(body: Uint8Array): string | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(body).toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (typeof parsed !== 'object' || parsed === null || Object.keys(parsed).length !== 1) {
    return null;
  }
  const code = 'code' in parsed ? parsed.code : null;
  return typeof code === 'string' && code.length <= 400 ? code : null;
}
