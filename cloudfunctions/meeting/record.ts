import type { MinutesContent } from '../../types/contracts/meeting';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import { ACCESS } from '../_runtime/access';
import type { Handler } from '../_runtime/call';
import { _ } from '../_runtime/cloud';
import type { Fact } from '../_runtime/journal';
import { facts } from '../_runtime/journal';
import { viewReasons } from '../_runtime/view';
import { meetingIn } from '../_store/meetings';
import { members } from '../_store/members';
import { EMPTY_MINUTES, records } from '../_store/records';
import { ROLL_EVENTS, foldCheckIns } from './attendance';
import { headcountOf } from './headcount';
import { holdsAny } from './holdsAny';
import { completenessOf, judgedResolutions } from './recordContent';
import { statusOf } from './status';
import { namesOf, summaryOf } from './views';

const VERSION_EVENTS = ['meeting.recordFrozen', 'meeting.recordCorrected'] as const;

/**
 * 一次活动的纪实（M7）与历次版本：主持一方随时能看；应到的党员归档之后能看内容，
 * 看不到谁请假、谁缺席（X4）。至多五次往返。
 */
export const record: Handler<'meeting', 'record'> = async ({ meetingId }, call) => {
  const meeting = await meetingIn(call.orgId, meetingId);
  if (!meeting) return fail('NOT_FOUND', { what: '这次活动' });
  const [entries, found] = await Promise.all([
    facts({
      'subject.meetingId': meetingId,
      type: _.in([...ROLL_EVENTS, ...VERSION_EVENTS]),
    }),
    records.get(meetingId),
  ]);
  const checkIns = foldCheckIns(entries);
  const { memberId } = call.actor;
  const canEdit = holdsAny(call.roles, ACCESS.meeting.saveRecord.who);
  const expected = meeting.participants.some((p) => p.memberId === memberId);
  const readable = canEdit || (expected && meeting.recordState === 'frozen');
  const headcount = meeting.participants.length === 0 ? null : headcountOf(meeting, checkIns);
  const content = readable && found ? found.content : null;
  const completeness = completenessOf(meeting, found?.content ?? EMPTY_MINUTES);
  const names = namesOf(meeting, checkIns);
  const isOnLeave = (person: { readonly memberId: string }): boolean =>
    statusOf(meeting, person.memberId, undefined).value === 'leave';
  return ok({
    meeting: summaryOf(meeting, memberId, checkIns),
    chair: meeting.chair,
    speakers: [...meeting.speakers],
    agenda: [...meeting.agenda],
    headcount,
    attendees: canEdit ? names.attendees : [],
    onLeave: canEdit ? names.absentees.filter(isOnLeave) : [],
    absentees: canEdit ? names.absentees.filter((person) => !isOnLeave(person)) : [],
    content,
    resolutions: content && headcount ? judgedResolutions(content, headcount) : [],
    reflections: expected || canEdit ? [...(found?.reflections ?? [])] : [],
    versions: readable ? await versionsIn(entries) : [],
    completeness: {
      allowed: completeness.allowed,
      reasons: viewReasons(completeness.reasons),
    },
    canEdit,
  });
};

/** 归档与历次更正，按版次。 */
async function versionsIn(entries: readonly Fact[]) {
  const written = entries.filter(({ type }) => VERSION_EVENTS.some((known) => known === type));
  if (written.length === 0) return [];
  const authors = await members.find({ _id: _.in([...new Set(written.map((e) => e.actor))]) });
  const names = new Map(authors.map((member) => [member._id, member.name]));
  return written
    .map((entry) => {
      const payload = entry.payload as {
        readonly version: number;
        readonly reason: string | null;
        readonly content: MinutesContent;
      };
      return { ...payload, at: entry.at, by: names.get(entry.actor) ?? '系统' };
    })
    .sort((a, b) => a.version - b.version);
}
