import { randomUUID } from 'node:crypto';
import type { ActionName, Api, FunctionName } from '../../types/api';
import type { Contract } from '../../types/contract';
import type { CallReply } from '../../types/envelope';
import type { AppError, FieldError } from '../../types/errors';
import { fail } from '../../types/errors';
import { FIELD_LABELS } from '../../types/fieldLabels';
import type { Result } from '../../types/result';
import { z } from '../../types/zod';
import type { AccessRule } from './access';
import { ACCESS } from './access';
import { actorOf } from './actor';
import type { Call, Handlers, Visit } from './call';
import { callerOpenid } from './cloud';
import { digestOf, sha256 } from './hash';
import { unlocated } from './unlocated';
import { record } from './journal';
import { replayOf } from './mutate';
import { authorise } from './scope';
import { TooBusy } from './transaction';

/** 定时触发器：名字同 config.json；入口注入时间。 */
export type Timers = Readonly<Record<string, (now: number) => Promise<void>>>;

type AnyHandler = (input: unknown, call: Visit | Call) => Promise<Result<unknown>>;

const envelope = z.object({
  action: z.string('缺少操作名').max(64, '操作名太长'),
  input: z.unknown().optional(),
  requestId: z.string('缺少请求号').regex(/^[A-Za-z0-9_-]{8,64}$/, '请求号应为 8—64 位字母数字'),
});

/** callFunction 请求文本的平台上限。 */
const MAX_BYTES = 100 * 1024;

/**
 * 云函数入口：外壳、门口的校验、鉴权、留痕、错误外壳都在这里，动作里只剩业务（design §2）。
 * 任何输入都得到一个 CallReply；内部错误不外泄，只给编号。
 */
export function serve<F extends FunctionName>(
  fn: F,
  contracts: Api[F],
  handlers: Handlers<F>,
  timers: Timers = {},
): (event: unknown) => Promise<CallReply<unknown> | { readonly timer: string }> {
  return async (event) => {
    const now = Date.now();
    const openid = callerOpenid();
    const timer = timerName(event);
    if (openid === null && timer !== null && Object.hasOwn(timers, timer)) {
      await timers[timer]?.(now);
      return { timer };
    }
    try {
      return reply(await answer(fn, contracts, handlers, event, openid, now));
    } catch (error) {
      return reply(failure(fn, error));
    }
  };
}

async function answer<F extends FunctionName>(
  fn: F,
  contracts: Api[F],
  handlers: Handlers<F>,
  event: unknown,
  openid: string | null,
  now: number,
): Promise<Result<unknown>> {
  if (openid === null) return fail('NO_IDENTITY');
  if (Buffer.byteLength(JSON.stringify(event) ?? '') > MAX_BYTES)
    return fail('PAYLOAD_TOO_LARGE', { limit: MAX_BYTES });
  const request = envelope.safeParse(event);
  if (!request.success) return invalid(request.error, []);
  const { action, requestId } = request.data;
  if (!Object.hasOwn(contracts, action))
    return fail('UNKNOWN_ACTION', { action: action.slice(0, 30) });
  const name = action as ActionName<F>;
  const contract = contracts[name] as Contract;
  const rule: AccessRule = (ACCESS[fn] as Record<string, AccessRule>)[action] as AccessRule;
  const input = contract.input.safeParse(request.data.input);
  if (!input.success) return invalid(input.error, contract.articles);

  const actor = await actorOf(openid);
  const visit: Visit = {
    now,
    openid,
    entryId: `r_${sha256(`${openid}|${fn}.${action}|${requestId}`).slice(0, 40)}`,
    inputDigest: digestOf(unlocated(input.data)),
    actor,
  };
  const handler = handlers[name] as AnyHandler;
  if (rule.who === 'anyone') return settled(contract, await handler(input.data, visit), visit);
  if (!actor) return fail('NOT_BOUND');
  const scope = await authorise(rule, actor, chosenBranch(input.data));
  if (!scope.ok) return scope;
  const call: Call = { ...visit, actor, ...scope.value };
  const result = await settled(contract, await handler(input.data, call), call);
  if (rule.traced && result.ok) await trace(call, `${fn}.${action}`);
  return result;
}

function chosenBranch(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || !('branchId' in input)) return undefined;
  return typeof input.branchId === 'string' ? input.branchId : undefined;
}

/**
 * 办不成的变更，先看是不是早已办成的同一个请求：是就给回原结果（X5）；成功的路上不为此多一次往返。
 * 输出也过契约：多出来的字段到不了端上。
 */
async function settled(
  contract: Contract,
  result: Result<unknown>,
  visit: Visit,
): Promise<Result<unknown>> {
  const replayed = !result.ok && contract.mutates ? await replayOf(visit) : null;
  const final = replayed ?? result;
  return final.ok ? { ok: true, value: contract.output.parse(final.value) } : final;
}

/** 谁看过谁留痕（X4）：同一人同一请求只记一次。 */
function trace(call: Call, action: string): Promise<void> {
  return record({
    _id: `v_${randomUUID()}`,
    orgId: call.orgId,
    type: 'access.viewed',
    at: call.now,
    actor: call.actor.memberId,
    subject: {},
    payload: { action },
  });
}

function invalid(error: z.ZodError, articles: Contract['articles']): Result<never> {
  const fields: FieldError[] = error.issues.slice(0, 10).map((issue) => {
    const path = issue.path.map(String).join('.');
    const last = String(issue.path.at(-1) ?? '');
    const label = FIELD_LABELS[last];
    return { path, message: label ? `${label}：${issue.message}` : issue.message };
  });
  const failed = fail('INVALID_INPUT', { detail: fields[0]?.message ?? '' }, fields);
  return articles.length > 0 ? { ok: false, error: { ...failed.error, articles } } : failed;
}

function failure(fn: string, error: unknown): Result<never> {
  if (error instanceof TooBusy) return fail('BUSY');
  const trace = randomUUID().slice(0, 8);
  console.error(`[${fn}] 内部错误 ${trace}`, error);
  return fail('INTERNAL', { trace });
}

function reply(result: Result<unknown>): CallReply<unknown> {
  return result.ok
    ? { ok: true, output: result.value }
    : { ok: false, error: result.error satisfies AppError };
}

function timerName(event: unknown): string | null {
  if (typeof event !== 'object' || event === null) return null;
  const { Type, TriggerName } = event as { Type?: unknown; TriggerName?: unknown };
  return Type === 'Timer' && typeof TriggerName === 'string' ? TriggerName : null;
}
