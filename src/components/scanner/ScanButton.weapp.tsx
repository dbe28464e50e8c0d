import Taro from '@tarojs/taro';
import { Button } from '../ui/Button';

interface Props {
  readonly text: string;
  readonly onCode: (text: string) => void;
  readonly busy?: boolean;
}

/** 扫码：微信自带的扫一扫，只认摄像头，不认相册里的图（防转发截图）。 */
export function ScanButton({ text, onCode, busy = false }: Props) {
  async function scan() {
    try {
      const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] });
      onCode(result);
    } catch (cause) {
      // 使用者自己退出扫码，不是错误。
      console.warn('没有扫到码', cause);
    }
  }
  return <Button text={text} busy={busy} onClick={() => void scan()} />;
}
