import jsQR from 'jsqr';
import { decodeGif } from './gif';

/** 像手机摄像头那样，从渲染出的图像（GIF data URL）读二维码。 */
export function readQr(source: string): string {
  const prefix = 'data:image/gif;base64,';
  if (!source.startsWith(prefix)) throw new Error(`不是 GIF 图：${source.slice(0, 40)}`);
  const { data, width, height } = decodeGif(Buffer.from(source.slice(prefix.length), 'base64'));
  const found = jsQR(data, width, height);
  if (!found) throw new Error('图里没有二维码');
  return found.data;
}
