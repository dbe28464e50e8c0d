import { exifOrientation } from '../_document/exifOrientation';

/**
 * 去掉照片里的拍摄信息（拍摄地点、时间、机型、作者；design §5、X4），像素一字节不动。
 * JPEG 去掉 APP1（Exif、XMP）、APP13（IPTC）与注释；PNG 去掉文本、时间、eXIf 各块。
 * 手机竖拍靠 Exif 里的方向显示，故单独留下方向这一个数。不是这两种、或结构不完整的给 null。
 */
export function stripMetadata(bytes: Buffer): Buffer | null {
  if (bytes.length > 4 && bytes.readUInt16BE(0) === JPEG_START) return stripJpeg(bytes);
  return bytes.subarray(0, 8).equals(PNG_SIGNATURE) ? stripPng(bytes) : null;
}

const JPEG_START = 0xffd8;
const MARKER = 0xff;
const START_OF_SCAN = 0xda;
const APP1 = 0xe1;
const DROPPED_MARKERS: readonly number[] = [APP1, 0xed, 0xfe];
const EXIF = Buffer.from('Exif\0\0', 'latin1');

/** 段：FF、标记、两字节长度（含长度自己）、内容。扫描数据从 SOS 起照抄到底。 */
function stripJpeg(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let orientation = 1;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== MARKER) return null;
    const marker = bytes.readUInt8(at + 1);
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (marker === START_OF_SCAN) {
      const header = orientation === 1 ? [] : [orientationSegment(orientation)];
      return Buffer.concat([...kept.slice(0, 1), ...header, ...kept.slice(1), bytes.subarray(at)]);
    }
    if (end > bytes.length) return null;
    const segment = bytes.subarray(at, end);
    if (!DROPPED_MARKERS.includes(marker)) kept.push(segment);
    else if (marker === APP1) orientation = exifOrientation(segment.subarray(4)) ?? orientation;
    at = end;
  }
  return null;
}

const ORIENTATION_TAG = 0x0112;
const ENTRY_BYTES = 12;

/** 只有方向一项的 Exif 段。 */
function orientationSegment(orientation: number): Buffer {
  const tiff = Buffer.alloc(8 + 2 + ENTRY_BYTES + 4);
  tiff.write('MM', 0, 'latin1');
  tiff.writeUInt16BE(42, 2);
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(ORIENTATION_TAG, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  const body = Buffer.concat([EXIF, tiff]);
  const head = Buffer.from([MARKER, APP1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const DROPPED_CHUNKS: readonly string[] = ['tEXt', 'zTXt', 'iTXt', 'tIME', 'eXIf'];

/** 块：四字节长度、四字节名字、内容、四字节校验。IEND 之后的都不要。 */
function stripPng(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [PNG_SIGNATURE];
  let at = PNG_SIGNATURE.length;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return null;
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (!DROPPED_CHUNKS.includes(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return null;
}
