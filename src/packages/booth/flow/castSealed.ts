import { fromBase64 } from '../../../../types/ballot/base64';
import { receiptHolds } from '../ballot/receipt';
import type { Boxed } from '../box/boxError';
import { refuse } from '../box/boxError';
import { cast } from '../box/cast';
import type { CastRecord, Holder } from '../store/wallet';
import { readWallet, writeWallet } from '../store/wallet';
import { clearPlace } from '../store/place';
import type { KnownManifest } from '../box/fetchManifest';
import { fetchManifest } from '../box/fetchManifest';
import { toHex } from '../../../../types/ballot/hex';
import { DIGEST_BYTES } from '../../../../types/ballot/sizes';

/**
 * 投出封好的那一封；回执验得过才算投入票箱，抹去信封、草稿与私钥。已投过的给原来的记录。
 * 错误：NETWORK、BOOTH_BAD_RECEIPT 与 BOX_*；出错时信封还在，可以再投。
 */
export async function castSealed(
  roundId: string,
  holder: Holder,
  booth: Pick<KnownManifest, 'manifest' | 'digest'> & { readonly pass: string | null },
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

/** h(M) 在信封头里的位置（types/ballot/envelope.ts）：标识 4 ∥ 组 1 ∥ 列数 2 之后。 */
const DIGEST_AT = 7;

/**
 * 断在投与回执之间：不占写票处，先问票箱这一封收下没有；收下了就给回执。
 * 没收下是 BOX_BOOTH_NEEDED，要重新扫码再投。清单须是信封里写的那一份。
 */
export async function recoverReceipt(roundId: string, holder: Holder): Promise<Boxed<CastRecord>> {
  const wallet = readWallet(roundId, holder);
  const envelope = wallet?.stage === 'sealed' ? fromBase64(wallet.envelope) : null;
  if (envelope === null) return refuse('BOOTH_OTHER_TICKET');
  const expected = toHex(envelope.slice(DIGEST_AT, DIGEST_AT + DIGEST_BYTES));
  const known = await fetchManifest(roundId, expected);
  if (!known.ok) return known;
  return castSealed(roundId, holder, { ...known.value, pass: null });
}
