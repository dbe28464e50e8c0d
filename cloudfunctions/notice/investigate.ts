import type { Handler } from '../_runtime/call';
import { advance } from './advance';

/**
 * 写明调查情况（N3、S9）：书记、副书记，或上级；提异议的人不能调查自己提的。
 * 错误：NOT_FOUND、OBJECTION_OWN、OBJECTION_STEP_REFUSED。
 */
export const investigate: Handler<'notice', 'investigate'> = async (input, call) =>
  advance(call, input.objectionId, { to: 'investigated' }, { findings: input.findings });
