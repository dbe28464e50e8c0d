import type { z } from '../../types/zod';
import type { PlaceWord } from '../../rules/attendance/placeCheck';
import { PLACE_WORDS } from '../../rules/attendance/placeCheck';
import type { checkInMethod } from '../../types/contracts/attendanceShapes';
import { _ } from '../_runtime/cloud';
import type { EventType, Fact } from '../_runtime/journal';
import { facts } from '../_runtime/journal';
import type { MeetingDoc } from '../_store/meetings';

/** 签到是怎样形成的。 */
export type CheckInMethod = z.infer<typeof checkInMethod>;

/** 决定有没有到会的事件：签到，与经异议认定不作数。 */
export const ATTENDANCE_EVENTS: readonly EventType[] = [
  'meeting.checkedIn',
  'meeting.checkInVoided',
];

/** 名单上要看的事件：决定到会的，连同不改到会的两句话——提前离开、在不在会场附近。 */
export const ROLL_EVENTS: readonly EventType[] = [
  ...ATTENDANCE_EVENTS,
  'meeting.leftEarly',
  'meeting.placeNoted',
];

/** 记录员当场替没有用手机的人记下的办法：一个个代签，或照纸质名单登记。 */
const BY_RECORDER: readonly CheckInMethod[] = ['recorder', 'roll'];

/** 由别人登记、须写明经手人的办法。 */
const BY_OTHERS: readonly CheckInMethod[] = [...BY_RECORDER, 'makeUp', 'contest', 'remote'];

/** 到会是记录员当场替他记下的，本人没有用手机。 */
export const keptByRecorder = ({ method }: Pick<CheckIn, 'method'>): boolean =>
  BY_RECORDER.includes(method);

/** 一次签到，由事件账得出。 */
export interface CheckIn {
  readonly meetingId: string;
  readonly memberId: string;
  /** 签到的时刻；断网留存的是扫码的时刻，不是交来的时刻。 */
  readonly at: number;
  readonly method: CheckInMethod;
  /** 代签的经手人；本人签到为 null。 */
  readonly by: string | null;
  readonly late: boolean;
  /** 断网留存的何时交来；其余为 null。 */
  readonly handedInAt: number | null;
  /** 标的提前离开的时刻；没有标、没有取这类事件的为 null。 */
  readonly leftAt: number | null;
  /** 本人给过位置的，留下的那个词；没给、没有取这类事件的为 notGiven。 */
  readonly place: PlaceWord;
}

/** 某人某次活动的签到事件编号：一人一次活动只有一条（M8、X5）。 */
export function checkInId(meetingId: string, memberId: string): string {
  return `c_${meetingId}_${memberId}`;
}

/** 签到经异议认定不作数的事件编号。 */
export function voidedId(meetingId: string, memberId: string): string {
  return `x_${meetingId}_${memberId}`;
}

/** 不作数之后又经补签、异议恢复的，用第二个编号。 */
export function restoredId(meetingId: string, memberId: string): string {
  return `c2_${meetingId}_${memberId}`;
}

/** 给一次位置的事件编号：一人一次活动只留一个词。 */
export function placeId(meetingId: string, memberId: string): string {
  return `w_${meetingId}_${memberId}`;
}

/** 某人某次活动所有可能的出席事件编号。 */
export function attendanceIds(meetingId: string, memberId: string): string[] {
  return [checkInId, voidedId, restoredId].map((idOf) => idOf(meetingId, memberId));
}

/** 签到载荷里可选的部分。 */
interface PayloadExtras {
  readonly reason?: string;
  /** 断网留存：扫码的时刻。 */
  readonly scannedAt?: number;
  readonly phoneAt?: number;
  readonly nonce?: string;
}

/** 签到事件的载荷；活动结束之后才写下的标明 `afterwards`，核对缺席时据此取（G4）。 */
export function checkInPayload(
  meeting: MeetingDoc,
  method: CheckInMethod,
  now: number,
  extras: PayloadExtras = {},
) {
  return {
    method,
    late: (extras.scannedAt ?? now) > meeting.startsAt,
    ...extras,
    ...(meeting.state === 'closed' ? { afterwards: true } : {}),
  };
}

/** 签到事件的载荷里写的“迟到”。 */
export function isLate(payload: Fact['payload']): boolean {
  return payload['late'] === true;
}

/** 签到事件说的时刻：断网留存的以扫码为准。 */
export function checkedInAt(entry: Pick<Fact, 'at' | 'payload'>): number {
  const { scannedAt } = entry.payload;
  return typeof scannedAt === 'number' ? scannedAt : entry.at;
}

/** 一次活动的全部签到，按时间先后。 */
export async function checkInsOf(meetingId: string): Promise<CheckIn[]> {
  return foldCheckIns(await facts({ 'subject.meetingId': meetingId, type: _.in(ROLL_EVENTS) }));
}

/** 一名党员的全部签到。 */
export async function checkInsBy(memberId: string): Promise<CheckIn[]> {
  return foldCheckIns(await facts({ 'subject.memberId': memberId, type: _.in(ROLL_EVENTS) }));
}

/** 某人某次活动此刻作数的签到；没有为 null。 */
export async function checkInNow(meetingId: string, memberId: string): Promise<CheckIn | null> {
  const entries = await facts({ _id: _.in(attendanceIds(meetingId, memberId)) });
  return foldCheckIns(entries)[0] ?? null;
}

/** 出席事件 → 此刻作数的签到，按签到先后：认定不作数的去掉，之后恢复的又算（G4）。 */
export function foldCheckIns(entries: readonly Fact[]): CheckIn[] {
  const counted = new Map<string, CheckIn>();
  const ordered = entries.filter(isOnRoll).sort((a, b) => a.at - b.at);
  const remarks = new Map<string, Pick<CheckIn, 'leftAt' | 'place'>>();
  for (const entry of ordered) {
    const key = `${entry.subject.meetingId}:${entry.subject.memberId}`;
    const [checkIn] = checkInFrom(entry);
    if (checkIn) counted.set(key, checkIn);
    else if (entry.type === 'meeting.checkInVoided') counted.delete(key);
    else remarks.set(key, remarked(entry, remarks.get(key) ?? NO_REMARKS));
  }
  return [...counted]
    .map(([key, checkIn]) => ({ ...checkIn, ...remarks.get(key) }))
    .sort((a, b) => a.at - b.at);
}

/** 没有标提前离开，也没有给过位置。 */
const NO_REMARKS = { leftAt: null, place: 'notGiven' } as const;

/** 名单上的一句话 → 签到上看到的样子：后标的为准，撤掉的又没有。 */
function remarked(
  { type, payload }: Fact,
  before: Pick<CheckIn, 'leftAt' | 'place'>,
): Pick<CheckIn, 'leftAt' | 'place'> {
  if (type === 'meeting.leftEarly') {
    const { leftAt } = payload;
    return { ...before, leftAt: typeof leftAt === 'number' ? leftAt : null };
  }
  return { ...before, place: placeIn(payload) };
}

/** 给位置的事件里留下的那个词。 */
export const placeIn = ({ place }: Fact['payload']): PlaceWord =>
  PLACE_WORDS.find((word) => word === place) ?? 'notGiven';

/** 作数的签到的编号（`checkInId`），用来核对缺席成不成立。 */
export function attendedIds(entries: readonly Fact[]): Set<string> {
  return new Set(foldCheckIns(entries).map((c) => checkInId(c.meetingId, c.memberId)));
}

/** 事件 → 签到；别的事件给空。 */
export function checkInFrom(entry: Fact): CheckIn[] {
  const { meetingId, memberId } = entry.subject;
  if (entry.type !== 'meeting.checkedIn' || !meetingId || !memberId) return [];
  const { method } = entry.payload as { method: CheckInMethod };
  const at = checkedInAt(entry);
  return [
    {
      meetingId,
      memberId,
      at,
      method,
      late: isLate(entry.payload),
      by: BY_OTHERS.includes(method) ? entry.actor : null,
      handedInAt: at === entry.at ? null : entry.at,
      ...NO_REMARKS,
    },
  ];
}

function isOnRoll(entry: Fact): boolean {
  return ROLL_EVENTS.includes(entry.type);
}
