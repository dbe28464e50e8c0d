import { toBase64 } from '../../../types/ballot/base64';
import { RSA_BYTES } from '../../../types/ballot/sizes';
import { fail } from '../../../types/errors';
import { ok } from '../../../types/result';
import type { Handler } from '../../_runtime/call';
import type { IssueDoc } from '../../_store/ballotSecrets';
import { issues } from '../../_store/ballotSecrets';
import { keptFor } from './alter';

/** 一次给监票人手机这么多：签一个约几十毫秒。 */
const AT_ONCE = 50;

/** 等监票人签的总票请求（Q10）：按随机编号排，没有姓名、没有先后。错误：FORBIDDEN。 */
export const waitingSigns: Handler<'appraisal', 'waitingSigns'> = async (input, call) => {
  const kept = await keptFor(call, input.appraisalId);
  if (!kept.ok) return kept;
  const { doc, roundId, keeping } = kept.value;
  if (!doc.scrutineerIds.includes(call.actor.memberId)) {
    return fail('FORBIDDEN', { who: '监票人' });
  }
  if (doc.state !== 'issuing' || keeping.general?.keeper !== call.actor.memberId) {
    return ok({ requests: [] });
  }
  const waiting = await issues.find(
    { roundId, signed: false },
    { sort: [['requestKey', 'asc']], limit: AT_ONCE },
  );
  return ok({
    requests: waiting.map((issue) => ({
      requestKey: issue.requestKey,
      group: issue.group,
      blinded: toBase64(generalPart(issue)),
    })),
  });
};

/** 请求里的总票那一段：在最前面。 */
export const generalPart = ({ request }: Pick<IssueDoc, 'request'>): Uint8Array =>
  new Uint8Array(Buffer.from(request, 'base64').subarray(0, RSA_BYTES));
