import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { appraisals, roundIdOf } from '../_store/appraisals';
import { issues } from '../_store/ballotSecrets';
import { unknownAppraisal } from './refuse';
import { seatOf, voterOf } from './voter';

/** 我在这次测评里的位置：不在名册里的 `group` 为 null。 */
export const mine: Handler<'appraisal', 'mine'> = async (input, visit) => {
  const doc = await appraisals.get(input.appraisalId);
  if (!doc) return unknownAppraisal();
  const voter = await voterOf(doc, visit);
  const known = voter !== null || doc.branchId === visit.actor?.branchId;
  if (!known && (await seatOf(doc, visit)) === null) return unknownAppraisal();
  const taken = voter && (await issues.get(`${roundIdOf(doc)}_${voter.id}`));
  const issued = taken?.signed === true;
  return ok({
    roundId: roundIdOf(doc),
    state: doc.state,
    manifestDigest: doc.manifestDigest,
    group: voter?.group ?? null,
    ownColumn: voter?.ownColumn ?? null,
    issued,
  });
};
