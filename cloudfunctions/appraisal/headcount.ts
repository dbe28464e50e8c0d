import { meetingNotice } from '../../rules/appraisal/meetingNotice';
import type { Due } from '../../rules/quorum/due';
import { due } from '../../rules/quorum/due';
import type { Decided, Permission } from '../../rules/result';
import type { AppraisalDoc } from '../_store/appraisals';
import type { CheckIn } from '../meeting/attendance';
import { schemeOf } from './scheme';

/** 应到、实到（Q3、Q4、Q6）：名册减去上级已确认的豁免；到会的豁免者照算。 */
export function dueOf(doc: AppraisalDoc, checkIns: readonly CheckIn[], asOf: number): Decided<Due> {
  return due(
    {
      members: doc.voters.map(({ id }) => ({ id, kind: 'fullMember' })),
      exemptions: doc.exemptions,
      presentIds: checkIns.map(({ memberId }) => memberId),
      asOf,
    },
    schemeOf(doc).readings.exemptButCame,
  );
}

/** 通知是否合规（Q1）：以此刻开会计。 */
export function noticeOf(doc: AppraisalDoc, now: number): Permission {
  const served = new Map(doc.notified.map(({ memberId, at }) => [memberId, at]));
  return meetingNotice(
    {
      meetingAt: now,
      announcedAt: doc.announcedAt,
      notified: doc.memberIds.map((memberId) => ({ memberId, at: served.get(memberId) ?? null })),
    },
    schemeOf(doc),
  );
}
