import Taro from '@tarojs/taro';
import { tabOwner } from '../../../api/transport';

/**
 * 监票人、计票人手机上这一轮的钥匙，只在本机。公钥、模留到计票以后核对用，私钥用完就抹。
 * 字节都写成 base64。
 */
export interface Vault {
  /** 这部手机的私钥；计票之后抹去。 */
  readonly deviceSecret: string | null;
  /** 总票私钥（党员组、群众组）；停发之后抹去。 */
  readonly generalSecrets: readonly string[] | null;
  /** 交上去的总票公钥。 */
  readonly moduli: readonly string[] | null;
  /** 我造的那一层的公钥。 */
  readonly dealt: { readonly layer: 'outer' | 'inner'; readonly publicKey: string } | null;
  /** 开封第一步认下的信封根：中途换一批信封就不再开。 */
  readonly root: string | null;
}

export const EMPTY_VAULT: Vault = {
  deviceSecret: null,
  generalSecrets: null,
  moduli: null,
  dealt: null,
  root: null,
};

/** 浏览器里一个页签一个人，各存各的；小程序里一部手机就是一个人。 */
const keyOf = (roundId: string): string => `keeper/${tabOwner()}/${roundId}`;

export const readVault = (roundId: string): Vault =>
  Taro.getStorageSync<Vault | ''>(keyOf(roundId)) || EMPTY_VAULT;

export function writeVault(roundId: string, vault: Vault): void {
  Taro.setStorageSync(keyOf(roundId), vault);
}

/** 同一次测评以前各轮的钥匙全部抹去：重来的一轮钥匙全换。轮次编号是“测评编号-第几轮”。 */
export function wipeEarlier(appraisalId: string, roundId: string): void {
  const prefix = keyOf(`${appraisalId}-`);
  const stale = Taro.getStorageInfoSync().keys.filter(
    (key) => key.startsWith(prefix) && key !== keyOf(roundId),
  );
  for (const key of stale) Taro.removeStorageSync(key);
}
