import { digestOf } from './hash';
import type { Where } from './table';
import { Table } from './table';

/** 事件说的是谁、哪件事；按它建索引。 */
export interface Subject {
  readonly meetingId?: string;
  readonly memberId?: string;
  readonly proposalId?: string;
}

/** 业务事件的种类。只增不改；改名等于改历史。 */
export type EventType =
  | 'organisation.activated'
  | 'organisation.branchCreated'
  | 'organisation.appointed'
  | 'member.bindingRequested'
  | 'member.bound'
  | 'member.bindingRejected'
  | 'member.consented'
  | 'member.consentWithdrawn'
  | 'member.rosterCommitted'
  | 'meeting.created'
  | 'meeting.opened'
  | 'meeting.checkedIn'
  | 'meeting.closed'
  | 'meeting.edited'
  | 'meeting.cancelled'
  | 'meeting.rollKept'
  | 'meeting.checkInVoided'
  | 'meeting.placeNoted'
  | 'meeting.leftEarly'
  | 'meeting.leaveAsked'
  | 'meeting.leaveWithdrawn'
  | 'meeting.madeUp'
  | 'meeting.contested'
  | 'meeting.objected'
  | 'meeting.answered'
  | 'meeting.recordSaved'
  | 'meeting.photoAdded'
  | 'meeting.reflected'
  | 'meeting.recordFrozen'
  | 'meeting.recordCorrected'
  | 'points.proposed'
  | 'points.answered'
  | 'points.decided'
  | 'points.claimed'
  | 'points.checked'
  | 'points.witnessed'
  | 'points.supplemented'
  | 'points.returned'
  | 'points.withdrawn'
  | 'points.reversed'
  | 'points.vetoOpened'
  | 'points.mismatched'
  | 'points.careAsked'
  | 'points.careAnswered'
  | 'assessment.selfAssessed'
  | 'assessment.assessed'
  | 'assessment.reviewed'
  | 'assessment.effective'
  | 'assessment.helpAssigned'
  | 'assessment.helpRecorded'
  | 'assessment.exported'
  | 'notice.published'
  | 'notice.corrected'
  | 'notice.effective'
  | 'notice.objected'
  | 'notice.accepted'
  | 'notice.investigated'
  | 'notice.answered'
  | 'appraisal.prepared'
  | 'appraisal.announced'
  | 'appraisal.exemptionRequested'
  | 'appraisal.exemptionConfirmed'
  | 'appraisal.invited'
  | 'appraisal.elected'
  | 'appraisal.stage'
  | 'appraisal.started'
  | 'appraisal.boxOpened'
  | 'appraisal.closed'
  | 'appraisal.voided'
  | 'appraisal.counted'
  | 'appraisal.rerun'
  | 'appraisal.purged'
  | 'appraisal.paperConfirmed'
  | 'appraisal.deviceEnrolled'
  | 'appraisal.generalDeposited'
  | 'appraisal.layerDeposited'
  | 'appraisal.generalSigned'
  | 'appraisal.shareHanded'
  | 'appraisal.columnSubmitted'
  | 'plan.drafted'
  | 'plan.saved'
  | 'plan.filed'
  | 'plan.answered'
  | 'plan.inspected'
  | 'membership.talked'
  | 'membership.talkAnswered'
  | 'membership.duesMarked'
  | 'membership.duesProposed'
  | 'membership.left'
  | 'membership.contacted'
  | 'membership.returned'
  | 'membership.remoteSet'
  | 'membership.remoteAttended'
  | 'membership.checked'
  | 'membership.pledged'
  | 'membership.pledgeReported'
  | 'membership.served'
  | 'reminder.answered'
  | 'reminder.switched'
  | 'access.viewed';

/** 一件已发生的事：写下就不改，按组织成链（X3）。 */
export interface JournalEntry {
  /** 由请求号或业务键决定：同一件事只能写下一次（X5）。 */
  readonly _id: string;
  readonly orgId: string;
  readonly type: EventType;
  readonly at: number;
  /** 经手人的党员编号；定时器为 system。 */
  readonly actor: string;
  readonly subject: Subject;
  readonly payload: Readonly<Record<string, unknown>>;
  /** 由请求号推出，唯一：同一请求号只能办成一件事（X5）。一次请求的其余各件用自己的编号占位。 */
  readonly requestKey: string;
  /** 重放时核对输入、给回原结果；不进链。 */
  readonly replay: { readonly inputDigest: string; readonly output: unknown } | null;
  /** 是否已封进审计链。 */
  readonly sealed: boolean;
}

export const journal = new Table<JournalEntry>('journal');

/** 事件本身：不含重放用的输出与封存标记。 */
export type Fact = Omit<JournalEntry, 'requestKey' | 'replay' | 'sealed'>;

/** 事件本身的各个字段。 */
export const FACT = {
  orgId: true,
  type: true,
  at: true,
  actor: true,
  subject: true,
  payload: true,
} as const;

/**
 * 取一批事件来算：只取事件本身，重放用的输出不搬。
 *
 * @param rows 一页几条；载荷里有长文字的少取些
 */
export function facts(where: Where, rows?: number): Promise<Fact[]> {
  return journal.findAll(where, { fields: FACT, ...(rows === undefined ? {} : { rows }) });
}

/** 进链的部分：事件本身，不含重放用的输出与封存标记。 */
export function digestOfEntry(entry: Fact): string {
  const { _id, orgId, type, at, actor, subject, payload } = entry;
  return digestOf({ id: _id, orgId, type, at, actor, subject, payload });
}

/** 写下一件没有请求号的事（如查看留痕）。 */
export async function record(
  entry: Omit<JournalEntry, 'requestKey' | 'replay' | 'sealed'>,
): Promise<void> {
  await journal.insert({ ...entry, requestKey: entry._id, replay: null, sealed: false });
}
