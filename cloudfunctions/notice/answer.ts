import type { Handler } from '../_runtime/call';
import { advance } from './advance';

/**
 * 上级答复（N3、N2）：解释，或更正；答复为更正的，支部发了新版公示才能生效。
 * 错误：NOT_FOUND、OBJECTION_OWN、OBJECTION_STEP_REFUSED。
 */
export const answer: Handler<'notice', 'answer'> = async (input, call) =>
  advance(
    call,
    input.objectionId,
    { to: 'answered', outcome: input.outcome },
    { answer: input.answer },
  );
