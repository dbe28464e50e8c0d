import type { appraisal } from './contracts/appraisal';
import type { assessment } from './contracts/assessment';
import type { audit } from './contracts/audit';
import type { meeting } from './contracts/meeting';
import type { member } from './contracts/member';
import type { membership } from './contracts/membership';
import type { notice } from './contracts/notice';
import type { organisation } from './contracts/organisation';
import type { plan } from './contracts/plan';
import type { points } from './contracts/points';
import type { reminder } from './contracts/reminder';
import type { z } from './zod';

/** 全部云函数的契约，端上据此得到每个动作的输入输出类型（只 `import type`）。 */
export interface Api {
  organisation: typeof organisation;
  member: typeof member;
  meeting: typeof meeting;
  points: typeof points;
  notice: typeof notice;
  assessment: typeof assessment;
  plan: typeof plan;
  membership: typeof membership;
  audit: typeof audit;
  reminder: typeof reminder;
  appraisal: typeof appraisal;
}

export type FunctionName = keyof Api;
export type ActionName<F extends FunctionName> = Extract<keyof Api[F], string>;

/** 某动作的契约。 */
export type ContractOf<F extends FunctionName, A extends ActionName<F>> = Api[F][A];

/** 输入：调用方填写的形状。 */
export type Input<F extends FunctionName, A extends ActionName<F>> =
  ContractOf<F, A> extends { input: infer I extends z.ZodType } ? z.input<I> : never;

/** 输出：云函数返回的形状。 */
export type Output<F extends FunctionName, A extends ActionName<F>> =
  ContractOf<F, A> extends { output: infer O extends z.ZodType } ? z.output<O> : never;
