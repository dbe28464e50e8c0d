import { checkWord } from '../../../../types/ballot/checkWord';
import { toBase64 } from '../../../../types/ballot/base64';
import { fillEnvelope } from '../ballot/fillEnvelope';
import type { Boxed } from '../box/boxError';
import { refuse } from '../box/boxError';
import { envelopeDigestOf } from '../crypto/digest';
import type { RandomSource } from '../crypto/randomPool';
import { RandomPool, sealRandomBytes } from '../crypto/randomPool';
import type { Holder } from '../store/wallet';
import { heldTokens, ME, readWallet, writeWallet } from '../store/wallet';
import type { Booth } from './enterBooth';
import type { Marks } from './marks';

/**
 * 封票：只封一次，先存下再发出。断电重来、断网重投都是这一封的原字节——
 * 同一张票只收一封，换一封就会被拒。已封过的什么也不做。
 * 错误：BOOTH_NO_RANDOM。
 */
export async function sealBallot(
  roundId: string,
  holder: Holder,
  booth: Booth,
  marks: Marks,
  random: RandomSource,
): Promise<Boxed<null>> {
  const wallet = readWallet(roundId, holder);
  if (wallet?.stage !== 'held') return DONE;
  const tokens = heldTokens(wallet.tokens);
  const pool = await poolOf(random, sealRandomBytes(tokens.columns.length));
  if (pool === null) return refuse('BOOTH_NO_RANDOM');
  const envelope = fillEnvelope(booth.manifest, booth.digest, tokens, marks, pool);
  writeWallet(roundId, holder, {
    stage: 'sealed',
    envelope: toBase64(envelope),
    record: {
      group: tokens.group,
      pks: holder === ME ? tokens.columns.map((held) => held && toBase64(held.pk)) : [],
      checkWord: checkWord(envelopeDigestOf(envelope)),
    },
  });
  return DONE;
}

const DONE: Boxed<null> = { ok: true, value: null };

/** 平台不给随机数是一种状态，不是崩溃。 */
async function poolOf(random: RandomSource, length: number): Promise<RandomPool | null> {
  try {
    return await RandomPool.fill(random, length);
  } catch (cause) {
    console.warn('没有取到随机数', cause);
    return null;
  }
}
