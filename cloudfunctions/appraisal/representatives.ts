import { randomBytes } from 'node:crypto';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { sha256 } from '../_runtime/hash';
import { isDuplicate } from '../_runtime/transaction';
import { appraisalIn, appraisals } from '../_store/appraisals';
import type { RepresentativeDoc } from '../_store/ballotSecrets';
import { representatives, visitorKeyOf } from '../_store/ballotSecrets';
import { change } from './change';
import { invitationOf, isGenuine, readInvitation } from './invitation';
import { unknownAppraisal, wrongState } from './refuse';

/** 邀请若干群众代表（Q5）；只能加，不能收回已发出的码。 */
export const invite: Handler<'appraisal', 'invite'> = (input, call) =>
  change(call, input.appraisalId, (doc) => {
    if (doc.state !== 'preparing') return wrongState(doc.state);
    const massInvited = Math.max(doc.massInvited, input.count);
    return ok({
      changes: { massInvited, inviteKey: doc.inviteKey ?? randomBytes(32).toString('base64url') },
      output: { invited: massInvited },
      type: 'appraisal.invited',
      payload: { count: massInvited },
    });
  });

/** 邀请码清单：哪些已经到会。 */
export const invitations: Handler<'appraisal', 'invitations'> = async (input, call) => {
  const doc = await appraisalIn(call.orgId, input.appraisalId);
  if (!doc) return unknownAppraisal();
  const joined = new Set((await representativesOf(doc._id)).map(({ voterId }) => voterId));
  const key = doc.inviteKey;
  const codes =
    key === null
      ? []
      : Array.from({ length: doc.massInvited }, (_, index) => ({
          code: invitationOf(doc._id, key, index),
          joined: joined.has(voterIdOf(index)),
        }));
  return ok({ codes });
};

/**
 * 群众代表持码到会（Q5）：一码一人、一个微信一人；同一人再扫给同样的答复。
 * 名册在开始测评时定下，之后不能再进。错误：INVITATION_INVALID、APPRAISAL_WRONG_STATE。
 */
export const join: Handler<'appraisal', 'join'> = async (input, visit) => {
  const read = readInvitation(input.code);
  const doc = read && (await appraisals.get(read.appraisalId));
  if (!read || !doc || doc.inviteKey === null || read.index >= doc.massInvited) {
    return fail('INVITATION_INVALID');
  }
  if (!isGenuine(doc._id, doc.inviteKey, read.index, read.mac)) return fail('INVITATION_INVALID');
  // 群众代表不是党员（Q5）：在册的人（含预备党员、上级、别支部的）持码也不能进。
  if (visit.actor !== null) return fail('INVITATION_INVALID');
  const mine: RepresentativeDoc = {
    _id: `${doc._id}_${read.index}`,
    appraisalId: doc._id,
    voterId: voterIdOf(read.index),
    openidKey: sha256(`${doc._id}|${visit.openid}`),
    visitorKey: visitorKeyOf(visit.openid),
  };
  const earlier = await representatives.get(mine._id);
  if (earlier?.openidKey === mine.openidKey) return ok({ appraisalId: doc._id });
  if (earlier) return fail('INVITATION_INVALID');
  if (doc.state !== 'preparing') return wrongState(doc.state);
  try {
    await representatives.insert(mine);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    // 撞了唯一键：自己连点两下的，先到的那一下已经占好这一席。
    const taken = await representatives.get(mine._id);
    if (taken?.openidKey !== mine.openidKey) return fail('INVITATION_INVALID');
  }
  return ok({ appraisalId: doc._id });
};

/** 已到会的群众代表。 */
export const representativesOf = (appraisalId: string): Promise<RepresentativeDoc[]> =>
  representatives.find({ appraisalId });

const voterIdOf = (index: number): string => `g_${index}`;
