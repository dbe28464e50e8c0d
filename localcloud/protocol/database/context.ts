import type { Database } from '../../engine/database';
import type { WireRequest, WireResponse } from '../request';
import type { Outcome } from '../../refusal';

/** 数据库动作要用的东西。`examined` 上报这次看了多少个文档。 */
export interface DatabaseContext {
  readonly database: Database;
  readonly now: number;
  readonly examined: (count: number) => void;
}

/** 一个数据库动作。 */
export type DatabaseAction = (
  request: WireRequest,
  context: DatabaseContext,
) => Outcome<WireResponse> | Promise<Outcome<WireResponse>>;
