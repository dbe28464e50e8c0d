import { keepers } from '../../rules/ballot/keepers';
import { scrutiny } from '../../rules/ballot/scrutiny';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { roundIdOf } from '../_store/appraisals';
import { change } from './change';
import { keepElected } from './keeping/keepElected';
import { refuse } from '../_runtime/refuse';
import { wrongState } from './refuse';
import { schemeOf } from './scheme';

/**
 * 大会推选的监票人、计票人（Q12、O9）；发票之前定下。分管钥匙的要三名计票人、不与监票人重；
 * 改选之后，落选的人手里的钥匙作废。错误：SCRUTINY_REFUSED。
 */
export const elect: Handler<'appraisal', 'elect'> = (input, call) =>
  change(call, input.appraisalId, async (doc, tx) => {
    if (doc.state !== 'preparing') return wrongState(doc.state);
    const { scrutineerIds, tellerIds } = input;
    const allowed = scrutiny(
      {
        elected: true,
        scrutineerIds,
        tellerIds,
        subjectIds: doc.subjects.map(({ id }) => id),
      },
      schemeOf(doc),
    );
    const kept = doc.custody === 'tellers';
    const able = kept ? keepers(input) : { allowed: true, reasons: [] };
    if (!allowed.allowed || !able.allowed) {
      return refuse('SCRUTINY_REFUSED', [...allowed.reasons, ...able.reasons]);
    }
    if (kept) await keepElected(roundIdOf(doc), input, tx);
    return ok({
      changes: { scrutineerIds, tellerIds },
      output: { appraisalId: doc._id },
      type: 'appraisal.elected',
      payload: { scrutineerIds, tellerIds },
    });
  });
