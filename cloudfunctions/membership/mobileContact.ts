import type { Handler } from '../_runtime/call';
import { recordContact } from './journeys';

/** 本人汇报一次（O12）。 */
export const mobileContact: Handler<'membership', 'mobileContact'> = (input, call) =>
  recordContact(call, call.actor.memberId, 'member', input.on, input.contact);
