import type { AppError } from '../../../types/errors';
import { fail } from '../../../types/errors';
import { appraisalIn, roundIdOf } from '../../_store/appraisals';
import { issues } from '../../_store/ballotSecrets';

/**
 * 还有领票请求等监票人签，就不能停发：停了签名也不再收，这些人就白领了。没有为 null。
 * 错误：KEEPING_NOT_READY。
 */
export async function unsignedRequests(
  branchId: string,
  appraisalId: string,
): Promise<{ readonly ok: false; readonly error: AppError } | null> {
  const doc = await appraisalIn(branchId, appraisalId);
  if (doc?.custody !== 'tellers' || doc.state !== 'issuing' || doc.issueStopped) return null;
  const waiting = await issues.count({ roundId: roundIdOf(doc), signed: false });
  if (waiting === 0) return null;
  return fail('KEEPING_NOT_READY', { detail: `还有 ${waiting} 人的领票请求等监票人的手机签` });
}
