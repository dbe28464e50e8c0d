import { exifOrientation } from './exifOrientation';

/** 一张图片的像素宽高（摆正之前）与拍摄方向（1 为正）。 */
export interface ImageSize {
  readonly format: 'jpg' | 'png';
  readonly width: number;
  readonly height: number;
  readonly orientation: number;
}

const JPEG_START = 0xffd8;
const MARKER = 0xff;
const APP1 = 0xe1;
const START_OF_SCAN = 0xda;
/** 写着宽高的帧头：C0—CF 里除去霍夫曼表、算术编码与扩展。 */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** 读 JPEG、PNG 的宽高，不解码；不是这两种、读不出宽高的给 null。 */
export function imageSize(bytes: Buffer): ImageSize | null {
  if (bytes.length > 4 && bytes.readUInt16BE(0) === JPEG_START) return jpegSize(bytes);
  if (bytes.length < 24 || !bytes.subarray(0, 8).equals(PNG_SIGNATURE)) return null;
  return known('png', bytes.readUInt32BE(16), bytes.readUInt32BE(20), 1);
}

function jpegSize(bytes: Buffer): ImageSize | null {
  let orientation = 1;
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === MARKER) {
    const marker = bytes.readUInt8(at + 1);
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (isFrame(marker)) {
      return known('jpg', bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5), orientation);
    }
    if (marker === START_OF_SCAN) return null;
    if (marker === APP1) orientation = exifOrientation(bytes.subarray(at + 4, end)) ?? orientation;
    at = end;
  }
  return null;
}

const known = (
  format: ImageSize['format'],
  width: number,
  height: number,
  orientation: number,
): ImageSize | null => (width > 0 && height > 0 ? { format, width, height, orientation } : null);
