import type { MeetingState } from '../../types/contracts/meeting';
import type { AppError } from '../../types/errors';
import { fail } from '../../types/errors';

type Refusal = { readonly ok: false; readonly error: AppError };

/** 只有还没开始签到的活动能改安排；其余说明走到了哪一步。 */
export function changedState(state: MeetingState): Refusal | null {
  switch (state) {
    case 'planned':
      return null;
    case 'open':
      return fail('EVENT_ALREADY_OPEN');
    case 'closed':
      return fail('EVENT_CLOSED');
    case 'cancelled':
      return fail('EVENT_CANCELLED');
  }
}

/** 只有正在签到的活动能签到；其余说明走到了哪一步。 */
export function notOpen(state: MeetingState): Refusal | null {
  switch (state) {
    case 'open':
      return null;
    case 'planned':
      return fail('EVENT_NOT_OPEN');
    case 'closed':
      return fail('EVENT_CLOSED');
    case 'cancelled':
      return fail('EVENT_CANCELLED');
  }
}
