import { createReadStream } from 'node:fs';
import { cloud } from './sdk';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

/** 云能力的唯一入口；`doc().get()` 查无此文档时给 null 而不是抛错。 */
export const db = cloud.database({ throwOnNotFound: false });
/** 查询与更新操作符。 */
export const _ = db.command;

/** 调用者的 openid：只来自平台注入的上下文，HTTP 访问与定时器没有（design §2）。 */
export function callerOpenid(): string | null {
  const { OPENID } = cloud.getWXContext();
  return typeof OPENID === 'string' && OPENID !== '' ? OPENID : null;
}

/** 云存储里的一个文件；不存在时为 null。 */
export async function downloadFile(fileID: string): Promise<Buffer | null> {
  try {
    const { fileContent } = await cloud.downloadFile({ fileID });
    return fileContent;
  } catch (error) {
    console.warn('读取云存储文件失败', error instanceof Error ? error.message : String(error));
    return null;
  }
}

/** 把一个文件存进云存储，给出编号；同一路径再存是覆盖。 */
export async function uploadFile(cloudPath: string, fileContent: Buffer): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath, fileContent });
  return fileID;
}

/** 把函数临时目录里的一个大文件存进云存储，给出编号；边读边传，不占内存。 */
export async function uploadFromDisk(cloudPath: string, file: string): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath, fileContent: createReadStream(file) });
  return fileID;
}

/** 从云存储删掉若干文件；已经没有的不算错。 */
export async function deleteFiles(fileList: readonly string[]): Promise<void> {
  if (fileList.length > 0) await cloud.deleteFile({ fileList });
}

/** 各个文件的临时网址；取不到的不在表里。一次往返，没有文件不去取。 */
export async function temporaryUrls(
  fileList: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (fileList.length === 0) return new Map();
  const reply = await cloud.getTempFileURL({ fileList });
  return new Map(
    reply.fileList.flatMap(({ fileID, tempFileURL }) =>
      tempFileURL === '' ? [] : [[fileID, tempFileURL] as const],
    ),
  );
}

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
