import type { Handler } from '../_runtime/call';
import { reportDeparture } from './journeys';

/** 流动前报告：本人报（O12）。 */
export const mobileReport: Handler<'membership', 'mobileReport'> = (input, call) =>
  reportDeparture(call, call.actor.memberId, input);
