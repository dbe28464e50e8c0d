import { MAX_DOCUMENT_BYTES, MAX_DOCUMENT_DEPTH, MAX_ID_BYTES } from '../limits';
import { requestFailed, type Refusal } from '../refusal';
import { isPlainObject } from './document';
import { encode } from './ejson';

/**
 * 文档能不能入库：主键类型与长度、字段名（不以 $ 开头、不含点、不为空）、嵌套层数、字节数。
 * 返回 undefined 表示可以。
 */
export function validateDocument(doc: Readonly<Record<string, unknown>>): Refusal | undefined {
  return validateId(doc['_id']) ?? validateFields(doc, 1) ?? validateSize(doc);
}

function validateId(id: unknown): Refusal | undefined {
  if (typeof id === 'number' && Number.isFinite(id)) return undefined;
  if (typeof id !== 'string') {
    return requestFailed('[FailedOperation.Insert] _id must be a string or a number');
  }
  if (id === '' || Buffer.byteLength(id) > MAX_ID_BYTES) {
    return requestFailed(`[FailedOperation.Insert] _id must be 1 to ${MAX_ID_BYTES} bytes`);
  }
  return undefined;
}

function validateSize(doc: Readonly<Record<string, unknown>>): Refusal | undefined {
  const bytes = Buffer.byteLength(encode(doc));
  return bytes > MAX_DOCUMENT_BYTES
    ? requestFailed(
        `[FailedOperation] BSONObjectTooLarge: object to insert too large. size in bytes: ${bytes}, max size: ${MAX_DOCUMENT_BYTES}`,
      )
    : undefined;
}

/** 值里的字段名与类型；更新操作写入的值也用它。 */
export function validateFields(value: unknown, depth: number): Refusal | undefined {
  if (depth > MAX_DOCUMENT_DEPTH) {
    return requestFailed(
      `[FailedOperation] Exceeded depth limit of ${MAX_DOCUMENT_DEPTH} when converting document`,
    );
  }
  if (value instanceof RegExp) {
    return requestFailed('[FailedOperation] 本机云不支持在文档里存正则表达式');
  }
  if (Array.isArray(value)) {
    for (const item of value as unknown[]) {
      const refusal = validateFields(item, depth + 1);
      if (refusal) return refusal;
    }
    return undefined;
  }
  if (!isPlainObject(value)) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const refusal = validateFieldName(key) ?? validateFields(item, depth + 1);
    if (refusal) return refusal;
  }
  return undefined;
}

function validateFieldName(key: string): Refusal | undefined {
  if (key === '')
    return requestFailed('[FailedOperation] An empty field name is not valid for storage.');
  if (key.startsWith('$')) {
    return requestFailed(
      `[FailedOperation] The dollar ($) prefixed field '${key}' in '${key}' is not valid for storage.`,
    );
  }
  if (key.includes('.')) {
    return requestFailed(
      `[FailedOperation] The dotted field '${key}' in '${key}' is not valid for storage.`,
    );
  }
  return undefined;
}
