import { fromBase64 } from '../../../types/ballot/base64';
import { compareBytes } from '../../../types/ballot/bytes';
import type { AppraisalDoc } from '../../_store/appraisals';
import { roundIdOf } from '../../_store/appraisals';
import { keepings } from '../../_store/ballotKeepings';
import { generalModulus } from './readiness';

/** 总票那一段能不能交给监票人签：须小于那一组的总票公钥，否则永远签不成、停不了发。 */
export async function isGeneralRequest(
  doc: AppraisalDoc,
  group: number,
  blinded: Uint8Array,
): Promise<boolean> {
  const roll = doc.rolls[group];
  const keeping = await keepings.get(roundIdOf(doc));
  if (!roll || !keeping?.general) return false;
  const modulus = fromBase64(generalModulus(keeping.general, roll.group));
  return modulus !== null && compareBytes(blinded, modulus) < 0;
}
