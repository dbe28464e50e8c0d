import { callerOpenid } from '../_runtime/cloud';
import type { AppError } from '../../types/errors';
import { fail } from '../../types/errors';
import type { Result } from '../../types/result';
import { cast } from './cast';
import { bodyOf, carriesIdentity, httpEventOf } from './httpEvent';
import type { HttpEvent } from './httpEvent';
import { manifest, state, table } from './published';

/** HTTP 访问的应答。 */
export interface HttpReply {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * 票箱的入口：只有 HTTP 访问，没有身份，也不走公共外壳——那里会留痕、会记时间，票箱一样都不许有（Q10）。
 * 出错也不记请求的任何内容：错误信息里可能有票证散列。
 */
export async function main(event: unknown): Promise<HttpReply> {
  const request = httpEventOf(event);
  if (!request || callerOpenid() !== null || carriesIdentity(request)) {
    return reply(fail('BOX_IDENTITY'));
  }
  try {
    return reply(await answer(request));
  } catch {
    console.error('[ballotbox] 内部错误');
    return reply(fail('INTERNAL', { trace: '票箱' }));
  }
}

function answer(request: HttpEvent): Promise<Result<unknown>> {
  const route = /\/(cast|state|manifest|table)\/([A-Za-z0-9_-]{1,96})(?:\/(\d)\/(\d{1,3}))?$/.exec(
    request.path,
  );
  const [, action, roundId = '', group, from] = route ?? [];
  const isPost = request.httpMethod === 'POST';
  if (action === 'cast' && isPost) return cast(roundId, bodyOf(request));
  if (action === 'state' && !isPost) return state(roundId);
  if (action === 'manifest' && !isPost) return manifest(roundId);
  if (action === 'table' && !isPost && group !== undefined) {
    return table(roundId, Number(group), Number(from));
  }
  return Promise.resolve(fail('BOX_UNKNOWN'));
}

const STATUS: Partial<Record<AppError['code'], number>> = {
  BOX_IDENTITY: 403,
  BOX_UNKNOWN: 404,
  BOX_NOT_OPEN: 409,
  BOX_CLOSED: 409,
  BOX_ALREADY_CAST: 409,
  BOX_NOT_COUNTED: 409,
  INTERNAL: 500,
};

function reply(result: Result<unknown>): HttpReply {
  const body = result.ok
    ? { ok: true, output: result.value }
    : { ok: false, error: { code: result.error.code, message: result.error.message } };
  return {
    statusCode: result.ok ? 200 : (STATUS[result.error.code] ?? 400),
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify(body),
  };
}
