import type { Handler } from '../_runtime/call';
import { recordReturn } from './journeys';

/** 返回：本人登记（O12）。 */
export const mobileReturn: Handler<'membership', 'mobileReturn'> = (input, call) =>
  recordReturn(call, call.actor.memberId, input.on);
