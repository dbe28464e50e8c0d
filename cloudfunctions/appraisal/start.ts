import { randomBytes } from 'node:crypto';
import { startStage } from '../../rules/appraisal/startStage';
import { publishedGroups } from '../../rules/ballot/publishedGroups';
import { appraisalQuorum } from '../../rules/quorum/appraisalQuorum';
import { toBase64 } from '../../types/ballot/base64';
import { toHex } from '../../types/ballot/hex';
import type { BallotGroup, Manifest, ManifestGroup } from '../../types/ballot/manifest';
import { manifestText } from '../../types/ballot/manifest';
import { rollStatement } from '../../types/ballot/statement';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import { pkcs8Of, rawPublic } from '../_ballot/keys';
import { digestOfManifest } from '../_ballot/openManifest';
import { sha256Bytes } from '../_ballot/sha256';
import type { Handler } from '../_runtime/call';
import type { AppraisalDoc } from '../_store/appraisals';
import { appraisalIn, roundIdOf } from '../_store/appraisals';
import type { RegistrarKeyDoc } from '../_store/ballotSecrets';
import { boxes } from '../_store/box';
import { checkInsOf } from '../meeting/attendance';
import { change } from './change';
import { newBoxKey, newSealKey } from './crypto/sessionKeys';
import { dueOf, noticeOf } from './headcount';
import { refuse } from '../_runtime/refuse';
import { unknownAppraisal, wrongState } from './refuse';
import { heldKeys } from './keeping/sessionKeys';
import type { KeptKeys } from './keeping/readiness';
import { generalModulus } from './keeping/readiness';
import { generalSlots, groupSlots, keysOf, slotsNeeded } from './registrarKeyring';
import { representativesOf } from './representatives';
import { schemeOf } from './scheme';

/**
 * 开始测评（Q2、Q8、Q10、Q12）：到会够八成、程序走到、监票计票人已推选、密钥齐，
 * 就定下清单 M 与名册，开始发票。群众代表（或党员）到会太少的，从这里就并成一组，
 * 公布和封存包里都分不出小组。
 * 分管钥匙的，总票公钥、会话公钥用监票人、计票人手机上的，服务器没有私钥。
 * 错误：APPRAISAL_NOT_READY、APPRAISAL_KEYS_MISSING、KEEPING_NOT_READY、SCRUTINY_REFUSED。
 */
export const start: Handler<'appraisal', 'start'> = async (input, call) => {
  const current = await appraisalIn(call.orgId, input.appraisalId);
  if (!current) return unknownAppraisal();
  const [checkIns, reps, keys] = await Promise.all([
    checkInsOf(current.meetingId),
    representativesOf(current._id),
    keysOf(roundIdOf(current), 0, slotsNeeded(current)),
  ]);
  const [outer, inner, box] = [newSealKey(), newSealKey(), newBoxKey()];
  return change(call, input.appraisalId, async (doc, tx) => {
    if (doc.state !== 'preparing') return wrongState(doc.state);
    if (doc.scrutineerIds.length === 0) return fail('SCRUTINY_REFUSED', { detail: '还没有推选' });
    const scheme = schemeOf(doc);
    const counted = dueOf(doc, checkIns, call.now).value;
    const people = { due: counted.due.length, present: counted.present.length };
    const quorum = appraisalQuorum(people, scheme);
    const notice = noticeOf(doc, call.now);
    const moved = startStage(
      doc.procedure,
      'ballot',
      { noticeGiven: notice.allowed, quorumReached: quorum.value.reached, byGroup: null },
      scheme,
    );
    if (!moved.allowed) {
      const why = quorum.value.reached ? [] : quorum.reasons;
      return refuse('APPRAISAL_NOT_READY', [...moved.reasons, ...notice.reasons, ...why]);
    }
    const needed = slotsNeeded(doc);
    if (keys.length < needed) return fail('APPRAISAL_KEYS_MISSING', { made: keys.length, needed });
    const rolls = rollsOf(
      doc,
      people.present,
      reps.map(({ voterId }) => voterId),
    );
    const roundId = roundIdOf(doc);
    const held = await heldKeys(doc, tx, [outer, inner]);
    if (!held.ok) return held;
    const manifest: Manifest = {
      format: 'dzb-manifest-1',
      sessionId: roundId,
      title: doc.title,
      custody: doc.custody,
      scheme: `${scheme.id}/${scheme.version}`,
      grades: scheme.ballotGrades.value,
      selfRating: doc.selfRating,
      subjects: doc.subjects,
      groups: rolls.map((roll, index) => groupOf(doc, roll, index, keys, held.value)),
      outerKey: held.value.outerKey,
      innerKey: held.value.innerKey,
      boxKey: toBase64(rawPublic(box)),
    };
    const text = manifestText(manifest);
    const manifestDigest = toHex(digestOfManifest(text));
    await boxes.insert(
      {
        _id: roundId,
        state: 'waiting',
        manifest: text,
        secret: pkcs8Of(box),
        boothKey: randomBytes(32).toString('base64url'),
        booths: 0,
        closing: null,
        result: null,
      },
      tx,
    );
    return ok({
      changes: { state: 'issuing', procedure: moved.procedure, manifestDigest, rolls },
      output: { roundId, manifestDigest },
      type: 'appraisal.started',
      payload: { roundId, manifestDigest, ...people, massPresent: reps.length },
    });
  });
};

type Roll = AppraisalDoc['rolls'][number];

/** 分组与名册：有一组到会太少就并成一组（Q10、Q11）。 */
function rollsOf(doc: AppraisalDoc, present: number, repIds: readonly string[]): Roll[] {
  const party = doc.voters.map(({ id }) => id);
  const roll = (group: BallotGroup, voters: readonly string[]): Roll => ({
    group,
    salt: randomBytes(16).toString('base64'),
    voters: [...voters].sort(),
  });
  if (repIds.length === 0) return [roll('party', party)];
  const groups = publishedGroups({ party: present, mass: repIds.length }, schemeOf(doc)).value;
  return groups[0] === 'combined'
    ? [roll('combined', [...party, ...repIds])]
    : [roll('party', party), roll('mass', repIds)];
}

function groupOf(
  doc: AppraisalDoc,
  roll: Roll,
  index: number,
  keys: readonly RegistrarKeyDoc[],
  held: KeptKeys,
): ManifestGroup {
  const size = groupSlots(doc);
  const own = keys.slice(index * size, (index + 1) * size).map(({ modulus }) => modulus);
  const columns = own.slice(generalSlots(doc));
  const digest = sha256Bytes(rollStatement(Buffer.from(roll.salt, 'base64'), roll.voters));
  return {
    group: roll.group,
    voters: roll.voters.length,
    rollDigest: toHex(digest),
    generalKey: doc.custody === 'server' ? (own[0] ?? '') : generalModulus(held, roll.group),
    columnKeys: columns,
  };
}
