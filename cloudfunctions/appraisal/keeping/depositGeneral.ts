import { toHex } from '../../../types/ballot/hex';
import { utf8Bytes } from '../../../types/ballot/bytes';
import { fail } from '../../../types/errors';
import { ok } from '../../../types/result';
import { sha256Bytes } from '../../_ballot/sha256';
import type { Handler } from '../../_runtime/call';
import { alter } from './alter';
import { isModulus } from './checkKey';

/**
 * 监票人交上两把总票公钥（Q10、Q12）：党员组、群众组各一把，只交模，私钥不离手机。
 * 没有他签，服务器造不出总票；没有服务器的列签名，他造不出列票证。
 * 错误：KEEPING_BROKEN、KEEPING_REFUSED、FORBIDDEN。
 */
export const depositGeneral: Handler<'appraisal', 'depositGeneral'> = (input, call) =>
  alter(call, input.appraisalId, 'preparing', async ({ doc, keeping }) => {
    const { memberId } = call.actor;
    const { moduli } = input;
    if (!doc.scrutineerIds.includes(memberId)) return fail('FORBIDDEN', { who: '监票人' });
    const [party, mass] = moduli;
    if (!moduli.every(isModulus) || party === mass) {
      return fail('KEEPING_BROKEN', { what: '总票公钥' });
    }
    if (!keeping.devices.some((device) => device.memberId === memberId)) {
      return fail('KEEPING_REFUSED', { detail: '请先登记这部手机' });
    }
    const { general } = keeping;
    if (general !== null && general.keeper !== memberId) {
      return fail('KEEPING_REFUSED', { detail: '总票钥匙已由另一名监票人保管' });
    }
    const output = { keeper: memberId };
    if (general !== null && general.moduli.every((modulus, i) => modulus === moduli[i])) {
      return ok({ changes: {}, output, event: null });
    }
    const digest = toHex(sha256Bytes(utf8Bytes(moduli.join('\n'))));
    return ok({
      changes: { general: { keeper: memberId, moduli } },
      output,
      event: { type: 'appraisal.generalDeposited', payload: { digest } },
    });
  });
