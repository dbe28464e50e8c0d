/** 一帧像素，RGBA。 */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** 解出 GIF 的第一帧。只认全局色表、不交错的图：二维码图就是这样的。 */
export function decodeGif(bytes: Buffer): Pixels {
  const width = bytes.readUInt16LE(6);
  const height = bytes.readUInt16LE(8);
  const packed = bytes[10] ?? 0;
  const colours = 2 << (packed & 7);
  const palette = bytes.subarray(13, 13 + colours * 3);
  let at = 13 + colours * 3;
  while (bytes[at] === 0x21) at = skipExtension(bytes, at);
  if (bytes[at] !== 0x2c) throw new Error('GIF 里没有图像');
  at += 10;
  const minimum = bytes[at] ?? 0;
  const indices = unpack(joinBlocks(bytes, at + 1), minimum, width * height);
  const data = new Uint8ClampedArray(width * height * 4);
  indices.forEach((colour, index) => {
    data.set([...palette.subarray(colour * 3, colour * 3 + 3), 255], index * 4);
  });
  return { width, height, data };
}

function skipExtension(bytes: Buffer, start: number): number {
  let at = start + 2;
  while ((bytes[at] ?? 0) !== 0) at += (bytes[at] ?? 0) + 1;
  return at + 1;
}

function joinBlocks(bytes: Buffer, start: number): Buffer {
  const blocks: Buffer[] = [];
  let at = start;
  while ((bytes[at] ?? 0) !== 0) {
    const size = bytes[at] ?? 0;
    blocks.push(bytes.subarray(at + 1, at + 1 + size));
    at += size + 1;
  }
  return Buffer.concat(blocks);
}

/** LZW 解压：码长从 minimum + 1 起随词典增长，最长 12 位。 */
function unpack(stream: Buffer, minimum: number, wanted: number): number[] {
  const clear = 1 << minimum;
  const end = clear + 1;
  const output: number[] = [];
  let dictionary: number[][] = [];
  let size = minimum + 1;
  let previous: number[] | null = null;
  let bit = 0;
  const reset = (): void => {
    dictionary = Array.from({ length: end + 1 }, (_, code) => (code < clear ? [code] : []));
    size = minimum + 1;
    previous = null;
  };
  const next = (): number => {
    let code = 0;
    for (let i = 0; i < size; i += 1, bit += 1) {
      code |= (((stream[bit >> 3] ?? 0) >> (bit & 7)) & 1) << i;
    }
    return code;
  };
  reset();
  while (output.length < wanted && bit + size <= stream.length * 8) {
    const code = next();
    if (code === end) break;
    if (code === clear) {
      reset();
      continue;
    }
    const known: number[] | undefined = dictionary[code];
    const before: number[] | null = previous;
    const entry: number[] = known ?? [...(before ?? []), before?.[0] ?? 0];
    output.push(...entry);
    if (before) dictionary.push([...before, entry[0] ?? 0]);
    if (dictionary.length === 1 << size && size < 12) size += 1;
    previous = entry;
  }
  return output;
}
