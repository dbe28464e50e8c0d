import { scrutiny } from '../../rules/ballot/scrutiny';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { change } from './change';
import { refuse, wrongState } from './refuse';
import { schemeOf } from './scheme';

/** 大会推选的监票人、计票人（Q12、O9）；发票之前定下。错误：SCRUTINY_REFUSED。 */
export const elect: Handler<'appraisal', 'elect'> = (input, call) =>
  change(call, input.appraisalId, (doc) => {
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
    if (!allowed.allowed) return refuse('SCRUTINY_REFUSED', allowed.reasons);
    return ok({
      changes: { scrutineerIds, tellerIds },
      output: { appraisalId: doc._id },
      type: 'appraisal.elected',
      payload: { scrutineerIds, tellerIds },
    });
  });
