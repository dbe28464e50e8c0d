import Taro from '@tarojs/taro';
import { saveBase64 } from './saveFile';

/**
 * 存下一份文书（base64）：小程序存好随即打开，可转发、打印；浏览器直接下载。
 * 返回要告诉使用者的话；已经打开、不用再说的为 null。
 */
export async function keepDocument(
  { name, content }: { readonly name: string; readonly content: string },
  format: 'docx' | 'pdf' | 'xlsx',
): Promise<string | null> {
  try {
    const saved = await saveBase64(name, content);
    if (saved.path === null) return `已下载“${saved.name}”。`;
    await Taro.openDocument({ filePath: saved.path, fileType: format, showMenu: true });
    return null;
  } catch (cause) {
    console.warn('文书没有存下', cause);
    return '文书没有存下来，请再试一次；手机空间不足时先清理。';
  }
}
