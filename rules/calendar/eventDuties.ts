/** M1—M3：一次结束了的活动，算作哪几项完成。 */
import type { EventKind } from '../vocabulary';
import type { DutyRecord } from './dutiesOwed';

/** 一次结束了的活动。 */
export interface HeldEvent {
  readonly kind: EventKind;
  readonly at: number;
  /** 党小组会的组；其余为 null。 */
  readonly group: string | null;
  /** 主讲、发言的党员。 */
  readonly speakerIds: readonly string[];
}

/**
 * 一次活动完成的各项：活动本身；党课另按主讲人算“党员讲党课”，主讲人里有书记的再算“书记讲党课”（M3）。
 * 党小组会没有写明是哪个组的，不算任何组的。
 */
export const eventDuties = (event: HeldEvent, secretaryId: string | null): DutyRecord[] => {
  const { kind, at, group } = event;
  if (kind === 'groupMeeting') return group === null ? [] : [{ duty: kind, at, subjectId: group }];
  const itself: DutyRecord = { duty: kind, at, subjectId: null };
  if (kind !== 'partyLecture') return [itself];
  const speakers = [...new Set(event.speakerIds)];
  return [
    itself,
    ...speakers.map((subjectId): DutyRecord => ({ duty: 'memberLecture', at, subjectId })),
    ...(secretaryId !== null && speakers.includes(secretaryId)
      ? [{ duty: 'secretaryLecture', at, subjectId: null } as const]
      : []),
  ];
};
