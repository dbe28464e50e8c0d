import Taro from '@tarojs/taro';
import { useState } from 'react';
import { isCancel } from '../../api/isCancel';
import { saveBase64, type SavedFile } from '../../api/saveFile';
import { Button } from '../ui/Button';
import { Hint } from '../ui/Notice';
import { Say } from '../ui/Say';

interface Props<F extends string> {
  readonly formats: readonly { readonly format: F; readonly text: string }[];
  readonly busy: boolean;
  /** 取文件；没取到（页面已说明原因）返回 null。 */
  readonly take: (format: F) => Promise<{ readonly name: string; readonly base64: string } | null>;
}

/** 导出成文件：浏览器直接下载；小程序写好后可发给自己或别人。 */
export function TakeFile<F extends string>({ formats, busy, take }: Props<F>) {
  const [saved, setSaved] = useState<SavedFile | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function save(format: F) {
    setTrouble(null);
    setSaved(null);
    const file = await take(format);
    if (file === null) return;
    try {
      setSaved(await saveBase64(file.name, file.base64));
    } catch (cause) {
      console.warn('文件没有写下', cause);
      setTrouble('文件没有存下来，请再试一次；手机空间不足时先清理。');
    }
  }

  async function send(path: string, name: string) {
    try {
      await Taro.shareFileMessage({ filePath: path, fileName: name });
    } catch (cause) {
      if (!isCancel(cause)) setTrouble('没有发出去，请再试一次。');
    }
  }

  const path = saved?.path ?? null;
  return (
    <>
      {trouble !== null && <Hint text={trouble} />}
      {formats.map(({ format, text }) => (
        <Button
          key={format}
          text={text}
          tone="plain"
          busy={busy}
          onClick={() => void save(format)}
        />
      ))}
      {saved && <Say text={`✓ ${path === null ? '已下载' : '已写好'}“${saved.name}”。`} />}
      {saved && path !== null && (
        <Button text="发给微信里的人" onClick={() => void send(path, saved.name)} />
      )}
    </>
  );
}
