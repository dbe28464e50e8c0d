import { fromBase64 } from '../../../../types/ballot/base64';
import { receiptHolds } from '../ballot/receipt';
import type { Boxed } from '../box/boxError';
import { refuse } from '../box/boxError';
import { cast } from '../box/cast';
import type { CastRecord, Holder } from '../store/wallet';
import { readWallet, writeWallet } from '../store/wallet';
import { clearPlace } from '../store/place';
import type { Booth } from './enterBooth';

/**
 * 投出封好的那一封；回执验得过才算投入票箱，抹去信封、草稿与私钥。已投过的给原来的记录。
 * 错误：NETWORK、BOOTH_BAD_RECEIPT 与 BOX_*；出错时信封还在，可以再投。
 */
export async function castSealed(
  roundId: string,
  holder: Holder,
  booth: Booth,
): Promise<Boxed<CastRecord>> {
  const wallet = readWallet(roundId, holder);
  if (wallet?.stage === 'cast') return { ok: true, value: wallet.record };
  if (wallet?.stage !== 'sealed') return refuse('BOOTH_OTHER_TICKET');
  const envelope = fromBase64(wallet.envelope);
  if (envelope === null) return refuse('BOOTH_OTHER_TICKET');
  const reply = await cast(roundId, booth.pass, envelope);
  if (!reply.ok) {
    if (reply.error.code === 'BOX_BOOTH_NEEDED') clearPlace(roundId);
    return reply;
  }
  const receipt = fromBase64(reply.value.receipt);
  if (!receipt || !receiptHolds(booth.manifest, booth.digest, envelope, receipt)) {
    return refuse('BOOTH_BAD_RECEIPT');
  }
  writeWallet(roundId, holder, { stage: 'cast', record: wallet.record });
  clearPlace(roundId);
  return { ok: true, value: wallet.record };
}
