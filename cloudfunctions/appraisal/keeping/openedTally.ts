import { fail } from '../../../types/errors';
import type { Result } from '../../../types/result';
import { ok } from '../../../types/result';
import { privateKeyOf } from '../../_ballot/keys';
import type { OpenManifest } from '../../_ballot/openManifest';
import type { AppraisalDoc } from '../../_store/appraisals';
import { roundIdOf } from '../../_store/appraisals';
import { keepings } from '../../_store/ballotKeepings';
import { seals } from '../../_store/ballotSecrets';
import { bytesIn, collectedEnvelopes } from '../collected';
import { openingKey } from '../crypto/hpkeOpen';
import type { Tally } from '../tally/tally';
import { tally } from '../tally/tally';
import { keptTally } from './keptTally';

/**
 * 开封之后的各列：服务器保管的当场开，分管的用两名计票人开好交来的。
 * 错误：BUSY（钥匙已不在）、KEEPING_NOT_READY。
 */
export async function openedTally(doc: AppraisalDoc, open: OpenManifest): Promise<Result<Tally>> {
  const roundId = roundIdOf(doc);
  if (doc.custody === 'tellers') {
    const keeping = await keepings.get(roundId);
    return keeping ? keptTally(doc, keeping, open) : fail('BUSY');
  }
  const seal = await seals.get(roundId);
  if (!seal?.outer) return fail('BUSY');
  const collected = await collectedEnvelopes(doc.collectedIds);
  return ok(
    tally(collected.map(bytesIn), open, {
      outer: openingKey(privateKeyOf(seal.outer)),
      inner: openingKey(privateKeyOf(seal.inner)),
    }),
  );
}
