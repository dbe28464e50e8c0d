import type { Handler } from '../_runtime/call';
import { recordContact } from './journeys';

/** 支部联系上本人一次（O12）。 */
export const mobileContactFor: Handler<'membership', 'mobileContactFor'> = (input, call) =>
  recordContact(call, input.memberId, 'branch', input.on, input.contact);
