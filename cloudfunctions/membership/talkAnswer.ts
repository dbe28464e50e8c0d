import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { mutate } from '../_runtime/mutate';
import { talks } from '../_store/talks';

/** 对方回应谈过没谈过（M5）；说错了可以再说，以最后一次为准。错误：TALK_NOT_YOURS。 */
export const talkAnswer: Handler<'membership', 'talkAnswer'> = async ({ talkId, answer }, call) =>
  mutate(call, call.orgId, async (tx) => {
    const talk = await talks.get(talkId, tx);
    if (talk?.parties[1] !== call.actor.memberId) return fail('TALK_NOT_YOURS');
    const state = answer === 'confirm' ? ('confirmed' as const) : ('disputed' as const);
    await talks.update(talkId, { state }, tx);
    return ok({
      output: { talkId, state },
      events: [
        {
          type: 'membership.talkAnswered',
          subject: { memberId: talk.parties[0] },
          payload: { talkId, answer },
        },
      ],
    });
  });
