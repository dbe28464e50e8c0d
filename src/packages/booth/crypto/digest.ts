import { sha256 } from '@noble/hashes/sha2.js';
import { manifestStatement } from '../../../../types/ballot/statement';

/** h(M)：与大屏、写票处二维码上的比。 */
export const manifestDigestOf = (text: string): Uint8Array => sha256(manifestStatement(text));

/** 信封散列：回执与核对码都是它的。 */
export const envelopeDigestOf = (envelope: Uint8Array): Uint8Array => sha256(envelope);
