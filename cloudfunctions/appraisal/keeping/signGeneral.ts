import { fromBase64, toBase64 } from '../../../types/ballot/base64';
import { concatBytes } from '../../../types/ballot/bytes';
import { fail } from '../../../types/errors';
import { ok } from '../../../types/result';
import type { Handler } from '../../_runtime/call';
import { _ } from '../../_runtime/cloud';
import type { AppraisalDoc } from '../../_store/appraisals';
import type { IssueDoc } from '../../_store/ballotSecrets';
import { issues } from '../../_store/ballotSecrets';
import { blindSignatureHolds } from '../crypto/blindSign';
import { alter } from './alter';
import { generalModulus } from './readiness';
import { generalPart } from './waitingSigns';

/**
 * 监票人签好的总票（Q10）：服务器用公钥复核，签了才算发出、才交得出去。
 * 一批里有一个不对，整批不收。已签过的再交一次不变（同一请求只有一个成立的签名）。
 * 错误：FORBIDDEN、KEEPING_BROKEN、BALLOT_ISSUE_CLOSED、APPRAISAL_WRONG_STATE。
 */
export const signGeneral: Handler<'appraisal', 'signGeneral'> = (input, call) =>
  alter(call, input.appraisalId, 'issuing', async ({ doc, roundId, keeping }, tx) => {
    const { general } = keeping;
    if (general?.keeper !== call.actor.memberId) return fail('FORBIDDEN', { who: '监票人' });
    if (doc.issueStopped) return fail('BALLOT_ISSUE_CLOSED', { state: '已停发' });
    const keys = input.signatures.map(({ requestKey }) => requestKey);
    const found = await issues.find({ roundId, requestKey: _.in(keys) });
    const idOf = new Map(found.map((issue) => [issue.requestKey, issue._id]));
    let signed = 0;
    for (const { requestKey, signature } of input.signatures) {
      const id = idOf.get(requestKey);
      const issue = id === undefined ? null : await issues.get(id, tx);
      const bytes = fromBase64(signature);
      if (!issue || !bytes || !holds(general, doc, issue, bytes)) {
        return fail('KEEPING_BROKEN', { what: '总票签名' });
      }
      if (issue.signed) continue;
      const columns = fromBase64(issue.response) ?? new Uint8Array();
      const response = toBase64(concatBytes(bytes, columns));
      await issues.update(issue._id, { response, signed: true }, tx);
      signed += 1;
    }
    const event = { type: 'appraisal.generalSigned', payload: { signed } } as const;
    return ok({ changes: {}, output: { signed }, event: signed > 0 ? event : null });
  });

function holds(
  general: { readonly moduli: readonly string[] },
  doc: AppraisalDoc,
  issue: IssueDoc,
  signature: Uint8Array,
): boolean {
  const group = doc.rolls[issue.group]?.group;
  const modulus = group && fromBase64(generalModulus(general, group));
  return !!modulus && blindSignatureHolds(modulus, generalPart(issue), signature);
}
