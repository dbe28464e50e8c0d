import Taro from '@tarojs/taro';

/** 一次取多少：再多，老的基础库会拒绝。 */
const CHUNK = 32 * 1024;

/** 微信的密码学随机数（异步）；取不到就抛，绝不拿别的随机数凑数。 */
export async function randomBytes(length: number): Promise<Uint8Array> {
  const out = new Uint8Array(length);
  for (let at = 0; at < length; at += CHUNK) {
    out.set(new Uint8Array(await chunkOf(Math.min(CHUNK, length - at))), at);
  }
  return out;
}

/** Taro 没有替这个接口包 Promise，用回调取。 */
function chunkOf(length: number): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    void Taro.getRandomValues({
      length,
      success: ({ randomValues }) => resolve(randomValues),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
}
