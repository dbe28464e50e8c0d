import Taro from '@tarojs/taro';

/** 写好的一个文件。 */
export interface SavedFile {
  readonly name: string;
  /** 小程序里的路径；浏览器已经直接下载，为 null。 */
  readonly path: string | null;
}

const WEAPP = process.env.TARO_ENV === 'weapp';

/**
 * 把内容写成一个文件：小程序写进用户目录，浏览器直接下载。`parts` 依次首尾相接，
 * 封存包上十兆，逐段写，不在内存里拼成一整块字。
 */
export async function saveText(name: string, parts: readonly string[]): Promise<SavedFile> {
  if (!WEAPP) return download(name, new Blob([...parts], { type: 'application/x-ndjson' }));
  const path = userPath(name);
  const files = Taro.getFileSystemManager();
  await write((done) => files.writeFile({ filePath: path, data: '', encoding: 'utf8', ...done }));
  for (const data of parts) {
    await write((done) => files.appendFile({ filePath: path, data, encoding: 'utf8', ...done }));
  }
  return { name, path };
}

/** base64 的文书（docx、pdf）写成文件。 */
export async function saveBase64(name: string, content: string): Promise<SavedFile> {
  if (!WEAPP) {
    const reply = await fetch(`data:application/octet-stream;base64,${content}`);
    return download(name, await reply.blob());
  }
  const path = userPath(name);
  const files = Taro.getFileSystemManager();
  await write((done) =>
    files.writeFile({ filePath: path, data: content, encoding: 'base64', ...done }),
  );
  return { name, path };
}

/** 云存储里的一个大文件（如全支部的考核表压缩包）：照临时网址取下来。 */
export async function saveUrl(name: string, url: string): Promise<SavedFile> {
  if (!WEAPP) {
    const reply = await fetch(url);
    if (!reply.ok) throw new Error(`取文件得到 ${reply.status}`);
    return download(name, await reply.blob());
  }
  const { statusCode, filePath } = await Taro.downloadFile({ url, filePath: userPath(name) });
  if (statusCode !== 200) throw new Error(`取文件得到 ${statusCode}`);
  return { name, path: filePath };
}

/** 名称里可能有活动的主题：不能作文件名的字换掉。 */
const userPath = (name: string): string =>
  `${(Taro.env as { USER_DATA_PATH?: string }).USER_DATA_PATH ?? ''}/${name.replace(/[\\/:*?"<>|\s]/g, '_')}`;

interface Callbacks {
  readonly success: () => void;
  readonly fail: (cause: { errMsg: string }) => void;
}

const write = (act: (callbacks: Callbacks) => void): Promise<void> =>
  new Promise((done, fail) =>
    act({ success: () => done(), fail: ({ errMsg }) => fail(new Error(errMsg)) }),
  );

function download(name: string, content: Blob): SavedFile {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // 下载是异步取的，过一会儿再放掉。
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return { name, path: null };
}
