import { sha256 } from '../_runtime/hash';
import type { Visit } from '../_runtime/call';
import { journal } from '../_runtime/journal';
import type { AppraisalDoc } from '../_store/appraisals';
import type { RepresentativeDoc } from '../_store/ballotSecrets';
import { representatives } from '../_store/ballotSecrets';
import { checkInFrom, checkInId, keptByRecorder } from '../meeting/attendance';

/** 名册里的一个人。 */
export interface Voter {
  readonly id: string;
  readonly group: number;
  /** 不准自评时本人那一列；可以自评或不是被评议人为 null。 */
  readonly ownColumn: number | null;
}

/** 这个微信在名册里是谁（Q5、Q6）：正式党员，或持码到会的群众代表；都不是为 null。 */
export async function voterOf(doc: AppraisalDoc, visit: Visit): Promise<Voter | null> {
  const member = visit.actor && rollPlace(doc, visit.actor.memberId);
  if (member) return member;
  const rep = await seatOf(doc, visit);
  return rep && rollPlace(doc, rep.voterId);
}

/** 这个微信是不是持码到会的群众代表（Q5）；名册在开始测评时才定，之前只认得席位。 */
export const seatOf = (doc: AppraisalDoc, visit: Visit): Promise<RepresentativeDoc | null> =>
  representatives.findOne({
    appraisalId: doc._id,
    openidKey: sha256(`${doc._id}|${visit.openid}`),
  });

/** 编号 → 名册里的位置。 */
export function rollPlace(doc: AppraisalDoc, voterId: string): Voter | null {
  const group = doc.rolls.findIndex(({ voters }) => voters.includes(voterId));
  if (group < 0) return null;
  const column = doc.subjects.findIndex(({ id }) => id === voterId);
  return { id: voterId, group, ownColumn: doc.selfRating || column < 0 ? null : column };
}

/** 已到会：党员看签到；群众代表持码即到会。计票人代领的，须是记录员代签的（没有手机）。 */
export async function isHere(doc: AppraisalDoc, voter: Voter, byTeller: boolean): Promise<boolean> {
  if (!doc.voters.some(({ id }) => id === voter.id)) return !byTeller;
  const entry = await journal.get(checkInId(doc.meetingId, voter.id));
  const [checkIn] = entry ? checkInFrom(entry) : [];
  return checkIn !== undefined && (!byTeller || keptByRecorder(checkIn));
}
