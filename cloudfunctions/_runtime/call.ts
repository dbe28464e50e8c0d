import type { ActionName, FunctionName, Input, Output } from '../../types/api';
import type { z } from '../../types/zod';
import type { Api } from '../../types/api';
import type { Result } from '../../types/result';
import type { Role } from '../../types/roles';
import type { NeedsNobody } from './access';
import type { Actor } from './actor';

/** 一次访问：有微信身份，未必绑定。 */
export interface Visit {
  /** 入口注入的当前时间（毫秒）；动作里不许再取时钟（design §2）。 */
  readonly now: number;
  readonly openid: string;
  /** 写进事件账的编号，由 openid、动作、请求号决定（X5）。 */
  readonly entryId: string;
  readonly inputDigest: string;
  readonly actor: Actor | null;
}

/** 一次已鉴权的调用。 */
export interface Call extends Visit {
  readonly actor: Actor;
  /** 本次调用的组织范围。 */
  readonly orgId: string;
  /** 调用者在这个范围里的职责（含对它的上级职责）。 */
  readonly roles: readonly Role[];
}

type ParsedInput<F extends FunctionName, A extends ActionName<F>> = Api[F][A] extends {
  input: infer I extends z.ZodType;
}
  ? z.output<I>
  : Input<F, A>;

/** 动作的实现：输入已过契约校验，调用者已过鉴权表。 */
export type Handler<F extends FunctionName, A extends ActionName<F>> = (
  input: ParsedInput<F, A>,
  call: NeedsNobody<F, A> extends true ? Visit : Call,
) => Promise<Result<Output<F, A>>>;

/** 一个函数的全部动作，契约里有的一个不能少。 */
export type Handlers<F extends FunctionName> = { readonly [A in ActionName<F>]: Handler<F, A> };
