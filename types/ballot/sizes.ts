/** 票里各段的字节数：全是常数，一张票的长度只由列数决定，与怎么填无关。 */

/** RSA-2048 的模、盲化消息、签名。 */
export const RSA_BYTES = 256;
/** RFC 9474 Randomized 的消息前缀。 */
export const PREFIX_BYTES = 32;
/** Ed25519、X25519 公钥，SHA-256。 */
export const KEY_BYTES = 32;
export const DIGEST_BYTES = 32;
/** Ed25519 签名。 */
export const SIGNATURE_BYTES = 64;
/** 票证 = 前缀 ∥ RSA 签名。 */
export const TOKEN_BYTES = PREFIX_BYTES + RSA_BYTES;
/** 密封多出来的：临时公钥 32 + 认证标签 16（RFC 9180）。 */
export const SEAL_OVERHEAD = 48;
/** 项 = 档次 1 ∥ pk 32 ∥ 签名 64 ∥ 票证 288。 */
export const ITEM_BYTES = 1 + KEY_BYTES + SIGNATURE_BYTES + TOKEN_BYTES;
export const SEALED_ITEM_BYTES = ITEM_BYTES + SEAL_OVERHEAD;
/** 信封头 = 标识 4 ∥ 组 1 ∥ 列数 2 ∥ h(M) 32 ∥ pk 32 ∥ 总票证 288。 */
export const ENVELOPE_HEAD_BYTES = 4 + 1 + 2 + DIGEST_BYTES + KEY_BYTES + TOKEN_BYTES;
/** 列数上限：一次发票的请求文本不超过平台的 100 KB。 */
export const MAX_COLUMNS = 280;

/** 整封的字节数。 */
export function envelopeBytes(columns: number): number {
  return ENVELOPE_HEAD_BYTES + columns * SEALED_ITEM_BYTES + SEAL_OVERHEAD + SIGNATURE_BYTES;
}
