import Taro from '@tarojs/taro';
import { useState } from 'react';
import { isCancel } from '../../api/isCancel';
import { Button } from '../ui/Button';
import { Hint } from '../ui/Notice';

interface Props {
  readonly text: string;
  readonly onCode: (text: string) => void;
  readonly busy?: boolean;
  /** 码在哪里，写进提示：默认会场大屏。 */
  readonly where?: string;
}

/** 扫码：微信自带的扫一扫，只认摄像头，不认相册里的图（防转发截图）。 */
export function ScanButton({ text, onCode, busy = false, where = '会场大屏' }: Props) {
  const [trouble, setTrouble] = useState<string | null>(null);
  async function scan() {
    setTrouble(null);
    try {
      const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] });
      onCode(result);
    } catch (cause) {
      if (!isCancel(cause)) setTrouble(`没有扫出来。请再扫一次，或输入${where}上的 8 位数字。`);
    }
  }
  return (
    <>
      {trouble !== null && <Hint text={trouble} />}
      <Button text={text} busy={busy} onClick={() => void scan()} />
    </>
  );
}
