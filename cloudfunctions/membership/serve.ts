import type { Handler } from '../_runtime/call';
import { recordService } from './recordService';

/** 载体活动：本人登记（O14）。 */
export const serve: Handler<'membership', 'serve'> = (input, call) =>
  recordService(call, call.actor.member, input);
