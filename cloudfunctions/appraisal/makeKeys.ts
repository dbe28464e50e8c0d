import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { appraisalIn } from '../_store/appraisals';
import { unknownAppraisal, wrongState } from './refuse';
import { makeMissingKeys, slotsNeeded } from './registrarKeyring';

/** 一次造这么多：每把约四分之一秒，远在函数时限之内。 */
const BATCH = 20;

/** 造下一批登记密钥（Q10）：主持屏会前连着调，断了接着调；密钥本身不记账。 */
export const makeKeys: Handler<'appraisal', 'makeKeys'> = async (input, call) => {
  const doc = await appraisalIn(call.orgId, input.appraisalId);
  if (!doc) return unknownAppraisal();
  if (doc.state !== 'preparing') return wrongState(doc.state);
  return ok({ made: await makeMissingKeys(doc, BATCH), needed: slotsNeeded(doc) });
};
