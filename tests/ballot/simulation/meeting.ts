import { NEW_PROCEDURE } from '../../../rules/appraisal/procedure';
import { sha256 } from '../../../cloudfunctions/_runtime/hash';
import { toBase64 } from '../../../types/ballot/base64';
import type { SigningKey } from '../../../cloudfunctions/appraisal/crypto/blindSign';
import { pkcs8Of } from '../../../cloudfunctions/_ballot/keys';
import { CONSENT_VERSION } from '../../../types/consent';
import type { MemoryCloud } from './memoryCloud';
import type { Dice } from './random';

/** 一场会：谁来了、谁被评、票面怎样。 */
export interface SimMeeting {
  readonly appraisalId: string;
  readonly roundId: string;
  readonly host: string;
  readonly columns: number;
  readonly grades: 'four' | 'two';
  readonly selfRating: boolean;
  /** 到会、有权投的人的 openid。 */
  readonly voters: readonly string[];
}

/** 规模上限。 */
export interface SimSize {
  readonly party: number;
  readonly mass: number;
  readonly columns: number;
}

/** 随机规模的一场会，直接写进库：走到“可以开始测评”为止。 */
export function holdMeeting(
  cloud: MemoryCloud,
  dice: Dice,
  index: number,
  size: SimSize,
  keyOf: () => SigningKey,
): SimMeeting {
  const meetingId = `m_${index}`;
  const appraisalId = `a_${meetingId}`;
  const full = Array.from({ length: 1 + dice.below(size.party) }, (_, i) => `p_${i}`);
  const absent = new Set(dice.chance(0.3) && full.length >= 5 ? [full[full.length - 1]] : []);
  const reps = Array.from(
    { length: dice.chance(0.6) ? dice.below(size.mass + 1) : 0 },
    (_, i) => i,
  );
  const columns = Math.min(full.length, 1 + dice.below(size.columns));
  const grades = dice.chance(0.5) ? 'four' : 'two';
  const selfRating = dice.chance(0.3);
  const named = (id: string) => ({ id, name: `党员${id}` });
  for (const [i, id] of full.entries()) cloud.put('members', memberDoc(id, i === 0));
  cloud.put('meetings', { _id: meetingId, branchId: 'b_1', kind: 'organisationalLifeMeeting' });
  for (const id of full.filter((one) => !absent.has(one))) {
    cloud.put('journal', checkInDoc(meetingId, id));
  }
  for (const i of reps) {
    cloud.put('ballotreps', {
      _id: `${appraisalId}_${i}`,
      appraisalId,
      voterId: `g_${i}`,
      openidKey: sha256(`${appraisalId}|o_g_${i}`),
    });
  }
  cloud.put('appraisals', {
    _id: appraisalId,
    branchId: 'b_1',
    meetingId,
    title: '民主测评',
    round: 1,
    state: 'preparing',
    issueStopped: false,
    grades,
    selfRating,
    custody: 'server',
    subjects: dice.shuffle(full).slice(0, columns).map(named),
    voters: full.map(named),
    memberIds: full,
    announcedAt: 0,
    notified: full.map((memberId) => ({ memberId, at: 0 })),
    exemptions: [],
    massInvited: reps.length,
    inviteKey: 'k',
    scrutineerIds: ['p_0'],
    tellerIds: ['p_0'],
    procedure: {
      ...NEW_PROCEDURE,
      oath: 'skipped',
      selfReview: 'done',
      discussion: 'done',
      comments: 'done',
    },
    paper: null,
    manifestDigest: null,
    rolls: [],
    collectedIds: [],
    unsweptSince: null,
    closing: null,
    result: null,
    record: null,
  });
  const roundId = `${appraisalId}-1`;
  for (let slot = 0; slot < (columns + 1) * (reps.length > 0 ? 2 : 1); slot += 1) {
    const key = keyOf();
    cloud.put('ballotkeys', {
      _id: `${roundId}_${slot}`,
      roundId,
      slot,
      pkcs8: pkcs8Of(key.secret),
      modulus: toBase64(key.modulus),
    });
  }
  const here = full.filter((id) => !absent.has(id)).map((id) => `o_${id}`);
  const voters = [...here, ...reps.map((i) => `o_g_${i}`)];
  return { appraisalId, roundId, host: 'o_p_0', columns, grades, selfRating, voters };
}

function memberDoc(id: string, host: boolean) {
  return {
    _id: id,
    branchId: 'b_1',
    name: `党员${id}`,
    kind: 'fullMember',
    openid: `o_${id}`,
    active: true,
    roles: host ? [{ role: 'secretary', orgId: 'b_1' }] : [],
    consent: { version: CONSENT_VERSION, at: 0 },
    phoneKey: id,
  };
}

function checkInDoc(meetingId: string, memberId: string) {
  return {
    _id: `c_${meetingId}_${memberId}`,
    orgId: 'b_1',
    type: 'meeting.checkedIn',
    at: 0,
    actor: memberId,
    subject: { meetingId, memberId },
    payload: { method: 'qr', late: false },
    requestKey: `c_${meetingId}_${memberId}`,
    replay: null,
    sealed: true,
  };
}
