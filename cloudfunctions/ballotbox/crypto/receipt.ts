import type { KeyObject } from 'node:crypto';
import { receiptStatement } from '../../../types/ballot/statement';
import { signBytes } from '../../_ballot/signatures';

/** 回执：票箱对（会次, 信封散列）的签名。同一封永远是同一张回执。 */
export const receiptFor = (
  boxKey: KeyObject,
  manifestDigest: Uint8Array,
  envelopeDigest: Uint8Array,
): Uint8Array => signBytes(boxKey, receiptStatement(manifestDigest, envelopeDigest));
