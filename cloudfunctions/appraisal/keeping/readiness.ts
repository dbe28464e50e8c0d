import type { Result } from '../../../types/result';
import { ok } from '../../../types/result';
import { fail } from '../../../types/errors';
import { KEEPING_TELLERS } from '../../../rules/ballot/keepers';
import type { BallotGroup } from '../../../types/ballot/manifest';
import type { KeepingDoc } from '../../_store/ballotKeepings';

/** 清单里要写的分管公钥。 */
export interface KeptKeys {
  readonly moduli: readonly string[];
  readonly outerKey: string;
  readonly innerKey: string;
}

/** 还缺什么，一项一句；空就是备齐了。 */
export function missingIn({ devices, general, outer, inner }: KeepingDoc): string[] {
  const tellers = devices.filter(({ duty }) => duty === 'teller').length;
  const missing: string[] = [];
  if (tellers < KEEPING_TELLERS) {
    missing.push(`还差 ${KEEPING_TELLERS - tellers} 名计票人的手机登记`);
  }
  if (!devices.some(({ duty }) => duty === 'scrutineer')) missing.push('监票人的手机还没有登记');
  if (general === null) missing.push('监票人还没有交总票公钥');
  if (outer === null) missing.push('外层钥匙还没有分');
  if (inner === null) missing.push('内层钥匙还没有分');
  return missing;
}

/** 备齐的公钥。错误：KEEPING_NOT_READY（说清缺什么）。 */
export function keptKeys(keeping: KeepingDoc): Result<KeptKeys> {
  const { general, outer, inner } = keeping;
  const missing = missingIn(keeping);
  if (missing.length > 0 || !general || !outer || !inner) {
    return fail('KEEPING_NOT_READY', { detail: missing.join('；') });
  }
  return ok({ moduli: general.moduli, outerKey: outer.publicKey, innerKey: inner.publicKey });
}

/** 一组用哪一把总票公钥：党员组（或合并组）第一把，群众组第二把。 */
export const generalModulus = ({ moduli }: Pick<KeptKeys, 'moduli'>, group: BallotGroup): string =>
  moduli[group === 'mass' ? 1 : 0] ?? '';
