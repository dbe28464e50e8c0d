import type { EventKind } from '../../../../rules/vocabulary';
import type { Input, Output } from '../../../../types/api';
import { clockOf, dayOf, instantOf } from '../../../../types/time';

const HOUR = 3_600_000;
const QUARTER = HOUR / 4;
const DAY = 24 * HOUR;

/** 正在填的安排：钟点按人填的样子留着，交之前才换成时刻。 */
export interface Draft {
  readonly kind: EventKind;
  readonly title: string;
  readonly place: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly group: string | null;
  readonly chairId: string | null;
  readonly speakerIds: readonly string[];
  readonly agenda: readonly string[];
  readonly planRowId: string | null;
  readonly placeCheck: boolean;
}

/** 新建的样子：默认从下一刻钟开始、开两小时，多数会就这么建，少点几下。 */
export function newDraft(now: number): Draft {
  const start = Math.ceil(now / QUARTER) * QUARTER;
  return {
    kind: 'generalMeeting',
    title: '',
    place: '',
    day: dayOf(start),
    from: clockOf(start),
    to: clockOf(start + 2 * HOUR),
    group: null,
    chairId: null,
    speakerIds: [],
    agenda: [],
    planRowId: null,
    placeCheck: false,
  };
}

/** 已建的活动 → 可以改的样子。 */
export function draftOf({
  meeting,
  chair,
  speakers,
  agenda,
  placeCheck,
}: Pick<
  Output<'meeting', 'get'>,
  'meeting' | 'chair' | 'speakers' | 'agenda' | 'placeCheck'
>): Draft {
  return {
    kind: meeting.kind,
    title: meeting.title,
    place: meeting.place,
    day: dayOf(meeting.startsAt),
    from: clockOf(meeting.startsAt),
    to: clockOf(meeting.endsAt),
    group: meeting.group,
    chairId: chair?.memberId ?? null,
    speakerIds: speakers.map(({ memberId }) => memberId),
    agenda,
    planRowId: meeting.planRowId,
    placeCheck,
  };
}

/** 填好的 → 交上去的；没填的可选项不交。 */
export function arrangementOf(draft: Draft): Input<'meeting', 'create'> {
  const startsAt = instantOf(draft.day, draft.from);
  const sameDay = instantOf(draft.day, draft.to);
  const agenda = draft.agenda.map((item) => item.trim()).filter((item) => item !== '');
  return {
    kind: draft.kind,
    title: draft.title.trim(),
    place: draft.place.trim(),
    startsAt,
    // 结束钟点早于开始的，是开到了第二天。
    endsAt: sameDay > startsAt ? sameDay : sameDay + DAY,
    ...(draft.kind === 'groupMeeting' && draft.group !== null ? { group: draft.group } : {}),
    ...(draft.chairId === null ? {} : { chairId: draft.chairId }),
    ...(draft.speakerIds.length === 0 ? {} : { speakerIds: [...draft.speakerIds] }),
    ...(agenda.length === 0 ? {} : { agenda }),
    ...(draft.placeCheck ? { placeCheck: true } : {}),
    ...(draft.planRowId === null ? {} : { planRowId: draft.planRowId }),
  };
}
