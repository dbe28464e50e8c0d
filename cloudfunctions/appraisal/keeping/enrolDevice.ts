import { fail } from '../../../types/errors';
import { ok } from '../../../types/result';
import type { Handler } from '../../_runtime/call';
import { alter } from './alter';
import { isSealable } from './checkKey';
import { devicesDigestOf, dutyOf } from './duty';

/**
 * 监票人、计票人的手机登记公钥（Q12）：一人一部，发票之前可以换。
 * 换掉计票人的，已分的两层作废（旧手机才开得了）；换掉管总票钥匙的监票人的，总票公钥作废。
 * 错误：KEEPING_BROKEN、KEEPING_REFUSED。
 */
export const enrolDevice: Handler<'appraisal', 'enrolDevice'> = (input, call) =>
  alter(call, input.appraisalId, 'preparing', async ({ doc, keeping }) => {
    const { memberId } = call.actor;
    const { deviceKey } = input;
    const duty = dutyOf(doc, memberId) ?? 'teller';
    if (!isSealable(deviceKey)) return fail('KEEPING_BROKEN', { what: '手机公钥' });
    const others = keeping.devices.filter((device) => device.memberId !== memberId);
    if (others.some((device) => device.deviceKey === deviceKey)) {
      return fail('KEEPING_REFUSED', { detail: '这部手机已由别人登记，一人一部' });
    }
    const before = keeping.devices.find((device) => device.memberId === memberId);
    if (before?.deviceKey === deviceKey) {
      const output = { devices: keeping.devices.length };
      return ok({ changes: {}, output, event: null });
    }
    const devices = [...others, { memberId, duty, deviceKey }];
    return ok({
      changes: {
        devices,
        ...(duty === 'teller' && { outer: null, inner: null }),
        ...(keeping.general?.keeper === memberId && { general: null }),
      },
      output: { devices: devices.length },
      event: {
        type: 'appraisal.deviceEnrolled',
        payload: { duty, replaced: before !== undefined, digest: devicesDigestOf(devices) },
      },
    });
  });
