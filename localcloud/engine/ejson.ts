import { EJSON } from 'bson';
import { requestFailed, Refusal, type Outcome } from '../refusal';
import { isPlainObject } from './document';

/** 服务端时间占位：`{ $tcb_server_date: { offset } }`，由服务端换成此刻加偏移（毫秒）。 */
const SERVER_DATE = '$tcb_server_date';

/**
 * 线上的 EJSON 规范串 → 引擎里的值：数一律是 number，日期是 Date，正则是 RegExp，
 * 服务端时间占位换成 `now`。引擎不存的 BSON 类型（二进制、ObjectId、Decimal128 等）明确拒绝。
 */
export function decode(text: string, now: number): Outcome<unknown> {
  let parsed: unknown;
  try {
    parsed = EJSON.parse(text);
  } catch (error) {
    return requestFailed(`[FailedOperation] invalid EJSON: ${String(error)}`);
  }
  return convert(parsed, now);
}

/** 同 `decode`，但要求结果是对象（查询、更新、投影、排序、文档都是）。 */
export function decodeObject(text: string, now: number): Outcome<Record<string, unknown>> {
  const value = decode(text, now);
  if (value instanceof Refusal || isPlainObject(value)) return value;
  return requestFailed('[FailedOperation] an object is expected');
}

/** 引擎里的值 → 线上的 EJSON 规范串。 */
export const encode = (value: unknown): string => EJSON.stringify(value, { relaxed: false });

function convert(value: unknown, now: number): Outcome<unknown> {
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value as unknown[]) {
      const converted = convert(item, now);
      if (converted instanceof Refusal) return converted;
      items.push(converted);
    }
    return items;
  }
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'object' || value === null) return value;
  const bsonType = (value as { _bsontype?: unknown })._bsontype;
  if (typeof bsonType === 'string') return convertBson(bsonType, value);
  if (!isPlainObject(value)) return value;
  if (SERVER_DATE in value) return serverDate(value[SERVER_DATE], now);
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    const converted = convert(item, now);
    if (converted instanceof Refusal) return converted;
    copy[key] = converted;
  }
  return copy;
}

function serverDate(spec: unknown, now: number): Outcome<Date> {
  const offset = isPlainObject(spec) ? spec['offset'] : undefined;
  if (typeof offset !== 'number') return requestFailed('[FailedOperation] invalid serverDate');
  return new Date(now + offset);
}

function convertBson(type: string, value: object): Outcome<unknown> {
  if (type === 'BSONRegExp') {
    const { pattern, options } = value as { pattern: string; options: string };
    try {
      return new RegExp(pattern, options.replace(/[^ims]/g, ''));
    } catch (error) {
      return requestFailed(`[FailedOperation] Regular expression is invalid: ${String(error)}`);
    }
  }
  if (type === 'Long' || type === 'Int32' || type === 'Double') return Number(value);
  return requestFailed(
    `[FailedOperation] 本机云不支持 BSON 类型 ${type}：二进制请存 base64 或放云存储`,
  );
}
