import { callerOpenid } from '../_runtime/cloud';
import type { AppError } from '../../types/errors';
import { fail } from '../../types/errors';
import type { Result } from '../../types/result';
import { enter, keep, leave } from './booth';
import { cast } from './cast';
import { bodyOf, boothPassOf, carriesIdentity, httpEventOf } from './httpEvent';
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
    return reply(await answer(request, Date.now()));
  } catch {
    console.error('[ballotbox] 内部错误');
    return reply(fail('INTERNAL', { trace: '票箱' }));
  }
}

type Route = (request: HttpEvent, roundId: string, now: number) => Promise<Result<unknown>>;

/** 写票处与投票收 POST，公开的东西只收 GET；对不上的一律 BOX_UNKNOWN。 */
const ROUTES: Readonly<Record<string, Route>> = {
  'POST enter': (request, roundId, now) => enter(roundId, bodyOf(request), now),
  'POST keep': (request, roundId, now) => keep(roundId, boothPassOf(request), now),
  'POST leave': (request, roundId) => leave(roundId, boothPassOf(request)),
  'POST cast': (request, roundId, now) => cast(roundId, bodyOf(request), boothPassOf(request), now),
  'GET state': (_, roundId) => state(roundId),
  'GET manifest': (_, roundId) => manifest(roundId),
};

function answer(request: HttpEvent, now: number): Promise<Result<unknown>> {
  const [, action = '', roundId = '', group, from] =
    /\/([a-z]{1,10})\/([A-Za-z0-9_-]{1,96})(?:\/(\d)\/(\d{1,3}))?$/.exec(request.path) ?? [];
  const route = `${request.httpMethod} ${action}`;
  if (group !== undefined) {
    return route === 'GET table'
      ? table(roundId, Number(group), Number(from))
      : Promise.resolve(fail('BOX_UNKNOWN'));
  }
  const handler = Object.hasOwn(ROUTES, route) ? ROUTES[route] : undefined;
  return handler?.(request, roundId, now) ?? Promise.resolve(fail('BOX_UNKNOWN'));
}

const STATUS: Partial<Record<AppError['code'], number>> = {
  BOX_IDENTITY: 403,
  BOX_UNKNOWN: 404,
  BOX_NOT_OPEN: 409,
  BOX_CLOSED: 409,
  BOX_ALREADY_CAST: 409,
  BOX_BOOTH_BUSY: 409,
  BOX_BOOTH_NEEDED: 409,
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
