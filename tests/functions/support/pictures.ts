import { crc32, deflateSync } from 'node:zlib';

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** 一张左上红、右下蓝的 PNG：转没转、翻没翻，看得出来。 */
export function pngPicture(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (1 + width * 3), 0xdd);
  for (let y = 0; y < height; y += 1) {
    const start = y * (1 + width * 3);
    rows[start] = 0;
    for (let x = 0; x < width; x += 1) {
      const colour = y < height / 3 && x < width / 3 ? [200, 30, 30] : [60, 90, 160];
      if (y < height / 3 === x < width / 3) rows.set(colour, start + 1 + x * 3);
    }
  }
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const segment = (marker: number, body: readonly number[]): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, Buffer.from(body)]);
};

/**
 * 一张只有头的 JPEG（宽高、拍摄方向都在头里，画面是空的）：测宽高怎么读、怎么摆；
 * `bytes` 补到这么大，测大小的限度。
 */
export function jpegHeader(width: number, height: number, orientation = 1, bytes = 0): Buffer {
  const word = (value: number): number[] => [value >> 8, value & 0xff];
  const exif = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01', 'latin1');
  const head = Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, [...exif, ...word(orientation), 0, 0, 0, 0, 0, 0]),
    segment(0xc0, [8, ...word(height), ...word(width), 1, 1, 0x11, 0]),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
  ]);
  const scan = Buffer.alloc(Math.max(2, bytes - head.length - 2), 0x12);
  return Buffer.concat([head, scan, Buffer.from([0xff, 0xd9])]);
}
