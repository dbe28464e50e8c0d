import './cloud';
import { cloud } from './sdk';

/**
 * 微信手机号组件给的凭证 → 微信核验过的手机号；凭证无效时为 null。
 */
export async function verifiedPhone(code: string): Promise<string | null> {
  try {
    const reply: unknown = await cloud.openapi.phonenumber.getPhoneNumber({ code });
    return purePhoneNumber(reply);
  } catch (error) {
    console.warn('微信手机号核验失败', error instanceof Error ? error.message : String(error));
    return null;
  }
}

function purePhoneNumber(reply: unknown): string | null {
  if (typeof reply !== 'object' || reply === null) return null;
  const info: unknown =
    'phoneInfo' in reply ? reply.phoneInfo : 'phone_info' in reply ? reply.phone_info : null;
  if (typeof info !== 'object' || info === null || !('purePhoneNumber' in info)) return null;
  return typeof info.purePhoneNumber === 'string' ? info.purePhoneNumber : null;
}

/** 一条订阅消息：发给谁、用哪个模板、点开到哪一页、各格填什么。 */
export interface SubscribeMessage {
  readonly touser: string;
  readonly templateId: string;
  readonly page: string;
  readonly data: Readonly<Record<string, { readonly value: string }>>;
}

/**
 * 发一条微信订阅消息：发出为 0；微信明说没发为它的错误码；网络断了、微信系统忙，说不清发没发为 null。
 */
export async function sendSubscribeMessage(message: SubscribeMessage): Promise<number | null> {
  try {
    await cloud.openapi.subscribeMessage.send({ ...message, lang: 'zh_CN' });
    return 0;
  } catch (error) {
    const code = errorCode(error);
    console.warn(
      '订阅消息没有发成',
      code ?? (error instanceof Error ? error.message : String(error)),
    );
    return code !== null && (code > 0 || NOT_SENT.includes(code)) ? code : null;
  }
}

/** 平台没有放行这次调用：没有声明权限、没有这个接口。 */
const NOT_SENT: readonly number[] = [-604101, -604100];

function errorCode(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('errCode' in error)) return null;
  return typeof error.errCode === 'number' ? error.errCode : null;
}
