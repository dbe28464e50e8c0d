import type { Handler } from '../_runtime/call';
import { reportDeparture } from './journeys';

/** 流动前报告：记录员代报（O12）。 */
export const mobileReportFor: Handler<'membership', 'mobileReportFor'> = (input, call) => {
  const { memberId, ...departure } = input;
  return reportDeparture(call, memberId, departure);
};
