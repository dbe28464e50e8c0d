/**
 * wx.openApi 的 protobuf 外壳，只认用得着的字段。
 * 请求 CommApiData：2 = OpenApiData { 1 = 重复的 KeyValuePair { 1 = key, 2 = value } }；
 * 应答 CommOpenApiResp：1 = respData，2 = contentType。
 */
interface Field {
  readonly number: number;
  readonly bytes: Buffer;
}

/** 长度前缀字段的 wire type。 */
const LENGTH_DELIMITED = 2;

function readVarint(buffer: Buffer, at: number): { value: number; next: number } {
  let value = 0;
  let shift = 0;
  let next = at;
  for (;;) {
    const byte = buffer[next];
    if (byte === undefined) throw new RangeError('protobuf 数据不完整');
    next += 1;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return { value, next };
    shift += 7;
  }
}

function readFields(buffer: Buffer): Field[] {
  const fields: Field[] = [];
  let at = 0;
  while (at < buffer.length) {
    const tag = readVarint(buffer, at);
    const payload = readVarint(buffer, tag.next);
    const wireType = tag.value % 8;
    if (wireType !== 0 && wireType !== LENGTH_DELIMITED) {
      throw new RangeError(`不认识的 protobuf 类型 ${wireType}`);
    }
    at = payload.next;
    if (wireType !== LENGTH_DELIMITED) continue;
    const bytes = buffer.subarray(at, at + payload.value);
    if (bytes.length !== payload.value) throw new RangeError('protobuf 数据不完整');
    fields.push({ number: Math.floor(tag.value / 8), bytes });
    at += payload.value;
  }
  return fields;
}

const only = (fields: readonly Field[], number: number): Field[] =>
  fields.filter((field) => field.number === number);

/** 请求里的各个参数。 */
export function decodeOpenApiRequest(buffer: Buffer): { key: string; value: Buffer }[] {
  return only(readFields(buffer), 2)
    .flatMap((data) => only(readFields(data.bytes), 1))
    .map((pair) => {
      const fields = readFields(pair.bytes);
      const [key] = only(fields, 1);
      const [value] = only(fields, 2);
      return { key: key?.bytes.toString('utf8') ?? '', value: value?.bytes ?? Buffer.alloc(0) };
    });
}

function writeVarint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
  return Buffer.from(bytes);
}

function writeField(number: number, bytes: Buffer): Buffer {
  return Buffer.concat([
    writeVarint(number * 8 + LENGTH_DELIMITED),
    writeVarint(bytes.length),
    bytes,
  ]);
}

/** JSON 文本 → 应答。 */
export function encodeOpenApiResponse(json: string): Buffer {
  return Buffer.concat([
    writeField(1, Buffer.from(json)),
    writeField(2, Buffer.from('application/json')),
  ]);
}
