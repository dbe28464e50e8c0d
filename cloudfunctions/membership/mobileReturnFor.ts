import type { Handler } from '../_runtime/call';
import { recordReturn } from './journeys';

/** 返回：记录员代为登记（O12）。 */
export const mobileReturnFor: Handler<'membership', 'mobileReturnFor'> = (input, call) =>
  recordReturn(call, input.memberId, input.on);
