import Taro from '@tarojs/taro';

/** 一次取多少：再多，老的基础库会拒绝。 */
const CHUNK = 32 * 1024;

/** 微信的密码学随机数（异步）；取不到就抛，绝不拿别的随机数凑数。 */
export async function randomBytes(length: number): Promise<Uint8Array> {
  const out = new Uint8Array(length);
  for (let at = 0; at < length; at += CHUNK) {
    const size = Math.min(CHUNK, length - at);
    const { randomValues } = await Taro.getRandomValues({ length: size });
    out.set(new Uint8Array(randomValues), at);
  }
  return out;
}
