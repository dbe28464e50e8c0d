import type { Handler } from '../_runtime/call';
import { advance } from './advance';

/** 上级受理一条异议（N3）。错误：NOT_FOUND、OBJECTION_OWN、OBJECTION_STEP_REFUSED。 */
export const accept: Handler<'notice', 'accept'> = async ({ objectionId }, call) =>
  advance(call, objectionId, { to: 'accepted' });
