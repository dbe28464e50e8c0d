import type { LocalClock } from '../clock';
import { isPlainObject } from '../engine/document';
import type { FunctionHost } from '../functions/host';
import type { Timers } from '../functions/timers';
import type { Identities } from '../identities';
import { MAX_TEXT_BODY_BYTES } from '../limits';
import { parseJson, readBody, sendJson, sendText, type Exchange } from './exchange';

/** 仅本机云有的端点要用的东西。 */
export interface LocalServices {
  readonly clock: LocalClock;
  readonly timers: Timers;
  readonly identities: Identities;
  readonly host: FunctionHost;
}

/** `/_local/clock | identities | stats`：只有本机云有，云函数不知道它们存在。 */
export async function localRoute(
  exchange: Exchange,
  name: string,
  services: LocalServices,
): Promise<void> {
  const posting = exchange.request.method === 'POST';
  const body = posting ? await readBody(exchange.request, MAX_TEXT_BODY_BYTES) : undefined;
  const value = body && parseJson(body);
  if (posting && !isPlainObject(value)) return sendText(exchange, 400, '请求体应为 JSON 对象');
  const input = isPlainObject(value) ? value : undefined;
  if (name === 'clock') return clock(exchange, input, services);
  if (name === 'identities') return identities(exchange, input, services);
  if (name === 'stats') return sendJson(exchange, 200, services.host.stats.snapshot());
  sendText(exchange, 404, '没有这一页');
}

/** 看钟，或 POST `{ set }`、`{ advance }`（毫秒）、`{ reset: true }` 拨钟；拨后触发到点的定时器。 */
async function clock(
  exchange: Exchange,
  input: Readonly<Record<string, unknown>> | undefined,
  { clock: local, timers }: LocalServices,
): Promise<void> {
  if (!input) return sendJson(exchange, 200, { now: local.now(), offset: local.offset });
  const { set, advance, reset } = input;
  if (typeof set === 'number') local.set(set);
  else if (typeof advance === 'number') local.advance(advance);
  else if (reset === true) local.reset();
  else return sendText(exchange, 400, '要有 set、advance（毫秒）或 reset: true');
  const fired = await timers.run();
  sendJson(exchange, 200, { now: local.now(), offset: local.offset, fired });
}

/** 列出身份，或 POST `{ openid, label, note }` 加一个。 */
function identities(
  exchange: Exchange,
  input: Readonly<Record<string, unknown>> | undefined,
  { identities: list }: LocalServices,
): void {
  if (input) {
    const { openid, label, note = '' } = input;
    if (typeof openid !== 'string' || typeof label !== 'string' || typeof note !== 'string') {
      return sendText(exchange, 400, '要有 openid、label、note');
    }
    list.add({ openid, label, note });
  }
  sendJson(exchange, 200, { identities: list.list() });
}
