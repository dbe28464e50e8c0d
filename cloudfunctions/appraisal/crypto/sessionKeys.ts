import type { KeyObject } from 'node:crypto';
import { generateKeyPairSync } from 'node:crypto';

/** 一把登记密钥（RSA-2048，e = 65537）。约四分之一秒一把，所以分批造。 */
export const newRegistrarKey = (): KeyObject =>
  generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 65537 }).privateKey;

/** 会话密钥（X25519）：外层、内层各一把。 */
export const newSealKey = (): KeyObject => generateKeyPairSync('x25519').privateKey;

/** 票箱签名密钥（Ed25519）。 */
export const newBoxKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey;
