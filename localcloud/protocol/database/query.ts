import { decodeObject } from '../../engine/ejson';
import { Refusal, type Outcome } from '../../refusal';
import { validateQuery } from '../../engine/validateQuery';
import type { WireRequest } from '../request';

type Fields = Record<string, unknown>;

/** 取出并校验查询条件；没写条件就是全部。 */
export function readQuery(request: WireRequest, now: number): Outcome<Fields> {
  const query = readObject(request['query'], now);
  if (query instanceof Refusal) return query;
  return validateQuery(query ?? {}) ?? query ?? {};
}

/** 取出一个 EJSON 对象字段；没写则 undefined。 */
export function readObject(text: unknown, now: number): Outcome<Fields | undefined> {
  return typeof text === 'string' && text !== '' ? decodeObject(text, now) : undefined;
}
