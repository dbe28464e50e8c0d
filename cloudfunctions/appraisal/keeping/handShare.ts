import { fail } from '../../../types/errors';
import { ok } from '../../../types/result';
import type { Handler } from '../../_runtime/call';
import type { LayerDoc } from '../../_store/ballotKeepings';
import { refuse } from '../../_runtime/refuse';
import { alter } from './alter';
import { columnsDone } from './columns';
import { isSealedPair } from './depositLayer';
import { mayHandle } from './duty';

/**
 * 关箱之后，一名计票人把自己那份重新封给开这一层的人（Q10、Q12）；谁先交到，谁就是开封人。
 * 开封的手机坏了可以改交给别人（已交的这一层作废重交），但沾过另一层的人不行。
 * 错误：FORBIDDEN、KEEPING_REFUSED、KEEPING_BROKEN。
 */
export const handShare: Handler<'appraisal', 'handShare'> = (input, call) =>
  alter(call, input.appraisalId, 'closed', async ({ doc, roundId, keeping }) => {
    const from = call.actor.memberId;
    const { layer, openerId, sealed } = input;
    if (!doc.tellerIds.includes(from)) return fail('FORBIDDEN', { who: '计票人' });
    if (!doc.tellerIds.includes(openerId)) {
      return fail('KEEPING_REFUSED', { detail: '开封的须是计票人' });
    }
    if (openerId === from) {
      return fail('KEEPING_REFUSED', { detail: '开封要两个人：须由另一名计票人交出一份' });
    }
    if (!isSealedPair(sealed)) return fail('KEEPING_BROKEN', { what: '密封的钥匙' });
    const allowed = mayHandle(keeping, layer, 'open', openerId);
    if (!allowed.allowed) return refuse('KEEPING_REFUSED', allowed.reasons);
    const held = keeping[layer];
    if (held === null) throw new Error('已关箱而没有这一层钥匙');
    const output = { opener: openerId };
    const changed = held.opener !== null && held.opener !== openerId;
    const needed = doc.rolls.length * doc.subjects.length;
    if (changed && (await columnsDone(roundId, layer, held.opener ?? '')) >= needed) {
      return fail('KEEPING_REFUSED', { detail: '这一层已经开完' });
    }
    const kept = changed ? [] : held.handed;
    if (kept.some((one) => one.from === from && one.sealed === sealed)) {
      return ok({ changes: {}, output, event: null });
    }
    const handed: LayerDoc = {
      ...held,
      opener: openerId,
      openers: [...new Set([...held.openers, openerId])],
      handed: [...kept.filter((one) => one.from !== from), { from, sealed }],
    };
    return ok({
      changes: layer === 'outer' ? { outer: handed } : { inner: handed },
      output,
      event: { type: 'appraisal.shareHanded', payload: { layer, openerId } },
    });
  });
