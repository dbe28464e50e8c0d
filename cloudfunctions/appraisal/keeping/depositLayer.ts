import { fromBase64 } from '../../../types/ballot/base64';
import { SEALED_PAIR_BYTES } from '../../../types/ballot/keeping';
import { fail } from '../../../types/errors';
import { ok } from '../../../types/result';
import type { Handler } from '../../_runtime/call';
import type { LayerDoc } from '../../_store/ballotKeepings';
import { refuse } from '../../_runtime/refuse';
import { alter } from './alter';
import { isSealable } from './checkKey';
import { devicesDigestOf, mayHandle } from './duty';

/**
 * 一名计票人造好一层会话钥匙，按三取二封给三名计票人的手机（Q10、Q12）；服务器只存密文。
 * 两层由两个人造。`devicesDigest` 是造的那部手机核对过的名单，与现在的不一致就不收。
 * 错误：FORBIDDEN、KEEPING_REFUSED、KEEPING_BROKEN、KEEPING_NOT_READY。
 */
export const depositLayer: Handler<'appraisal', 'depositLayer'> = (input, call) =>
  alter(call, input.appraisalId, 'preparing', async ({ doc, keeping }) => {
    const { memberId } = call.actor;
    const { layer, publicKey, shares } = input;
    if (!doc.tellerIds.includes(memberId)) return fail('FORBIDDEN', { who: '计票人' });
    const allowed = mayHandle(keeping, layer, 'deal', memberId);
    if (!allowed.allowed) return refuse('KEEPING_REFUSED', allowed.reasons);
    const tellers = keeping.devices.filter(({ duty }) => duty === 'teller');
    if (tellers.length < doc.tellerIds.length) {
      return fail('KEEPING_NOT_READY', { detail: '三名计票人的手机都登记了才能分钥匙' });
    }
    if (input.devicesDigest !== devicesDigestOf(keeping.devices)) {
      return fail('KEEPING_BROKEN', { what: '手机名单的核对值' });
    }
    const holders = new Set(shares.map(({ tellerId }) => tellerId));
    const covered = tellers.every((device) => holders.has(device.memberId));
    if (!covered || shares.some(({ sealed }) => !isSealedPair(sealed))) {
      return fail('KEEPING_BROKEN', { what: '分存的钥匙' });
    }
    const other = keeping[layer === 'outer' ? 'inner' : 'outer'];
    if (!isSealable(publicKey) || other?.publicKey === publicKey) {
      return fail('KEEPING_BROKEN', { what: '会话公钥' });
    }
    const current = keeping[layer];
    if (current !== null && current.dealer !== memberId) {
      return fail('KEEPING_REFUSED', { detail: '这一层已由另一名计票人分好' });
    }
    const dealt: LayerDoc = {
      dealer: memberId,
      publicKey,
      shares,
      opener: null,
      openers: [],
      handed: [],
    };
    return ok({
      changes: layer === 'outer' ? { outer: dealt } : { inner: dealt },
      output: { dealer: memberId },
      event: {
        type: 'appraisal.layerDeposited',
        payload: { layer, publicKey, devicesDigest: input.devicesDigest },
      },
    });
  });

/** 长度对不对；里面是什么，服务器看不见。 */
export const isSealedPair = (sealed: string): boolean =>
  fromBase64(sealed)?.length === SEALED_PAIR_BYTES;
